import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { SHARING_SPEC_URL } from '../../schema/directives';
import { SharingError } from '../../schema/sharing-error';
import { type SubgraphEndpoint } from '../../schema/subgraph';
import { SUPERGRAPH_FEATURES } from '../../schema/supergraph-features';

/** A supergraph composed elsewhere, and where its subgraphs are. */
export interface OpenSupergraph {
  readonly sdl: string;
  readonly subgraphs: readonly SubgraphEndpoint[];
}

const FETCH_TIMEOUT_MS = 10_000;
const isUrl = (source: string): boolean => /^https?:\/\//.test(source);
const nameOfSpec = SHARING_SPEC_URL.replace(/\/v[^/]*$/, '');

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

async function readText(source: string): Promise<string> {
  try {
    return await (isUrl(source) ? fetchText(source) : readFile(source, 'utf8'));
  } catch (error) {
    throw new SharingError('SUPERGRAPH_UNUSABLE', `${source}: ${error instanceof Error ? error.message : ''}`, error);
  }
}

function endpointsOf(source: string, sdl: string): SubgraphEndpoint[] {
  try {
    const supergraph = Supergraph.build(sdl, { supportedFeatures: SUPERGRAPH_FEATURES });
    return supergraph.subgraphsMetadata().map(({ name, url }) => ({ kind: 'http', name, url, sdl: '' }));
  } catch (error) {
    throw new SharingError('SUPERGRAPH_UNUSABLE', `${source}: ${error instanceof Error ? error.message : ''}`, error);
  }
}

/** Reads a supergraph from a file or URL. One that carries sharing rules is refused, since nobody here enforces them. */
export async function readSupergraph(
  source: string,
  { ignoreSharing }: { readonly ignoreSharing: boolean },
): Promise<OpenSupergraph> {
  const sdl = await readText(source);
  if (sdl.includes(nameOfSpec) && !ignoreSharing) throw new SharingError('SUPERGRAPH_SHARES', source);
  return { sdl, subgraphs: endpointsOf(source, sdl) };
}
