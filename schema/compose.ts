import { composeServices } from '@apollo/composition';
import { GraphQLError, parse, printSchema, type DocumentNode } from 'graphql';
import { compositionText } from './compose-texts';

/** A subgraph as composition takes it. */
export interface SubgraphSource {
  readonly name: string;
  readonly url?: string | undefined;
  readonly sdl: string;
}

/** One reason why the subgraphs do not form a supergraph. */
export interface CompositionProblem {
  readonly subgraph?: string | undefined;
  readonly message: string;
  readonly messageZh?: string | undefined;
  readonly line?: number | undefined;
}

/** Plain data on purpose: it crosses a process boundary. */
export type Composition =
  | {
      readonly ok: true;
      readonly supergraphSdl: string;
      /** The schema clients see. */
      readonly apiSdl: string;
      readonly hints: readonly string[];
      /** What ought to be put right and stands in nobody's way; only where sharing is checked. */
      readonly warnings?: readonly CompositionProblem[];
    }
  | { readonly ok: false; readonly problems: readonly CompositionProblem[] };

interface ParsedService {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

/** The composer writes the subgraph as `[name] ` before its sentence, and on the nodes it points at. */
function problemOf(error: GraphQLError, name?: string): CompositionProblem {
  const node = error.nodes?.[0] as { subgraph?: string } | undefined;
  const [, named, sentence] = /^\[([^\]\s]+)\] ([\s\S]*)$/.exec(error.message) ?? [undefined, undefined, error.message];
  return {
    subgraph: name ?? named ?? node?.subgraph,
    message: sentence ?? error.message,
    messageZh: compositionText(error.extensions['code']),
    line: error.locations?.[0]?.line,
  };
}

function parseSource({ name, url, sdl }: SubgraphSource): ParsedService | CompositionProblem {
  try {
    return { name, url: url ?? '', typeDefs: parse(sdl) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ...problemOf(error, name), messageZh: compositionText('INVALID_GRAPHQL') };
  }
}

/** Joins the subgraphs into one supergraph, or lists everything that stands in the way. Never throws for a bad SDL. */
export function composeSubgraphs(subgraphs: readonly SubgraphSource[]): Composition {
  const parsed = subgraphs.map(parseSource);
  const problems = parsed.flatMap((entry) => ('message' in entry ? [entry] : []));
  if (problems.length > 0) return { ok: false, problems };

  const result = composeServices(parsed.flatMap((entry) => ('typeDefs' in entry ? [entry] : [])));
  if (result.errors) return { ok: false, problems: result.errors.map((error) => problemOf(error)) };
  const { schema, supergraphSdl, hints } = result;
  const apiSdl = printSchema(schema.toAPISchema().toGraphQLJSSchema());
  return { ok: true, supergraphSdl, apiSdl, hints: hints.map((hint) => hint.toString()) };
}
