import { type GraphQLFormattedError } from 'graphql';
import { type Json } from '../shape/json';
import { type RowTests } from '../decision/row-fields';
import { type SubgraphClient, type SubgraphReply } from '../transport/subgraph-client';
import { SubgraphOperation } from '../transport/subgraph-operation';
import { type Batch, EntityPart, type TypeKnowledge } from './entity-part';
import { type Execution, type Run } from './execution';
import { type PlacedFetch } from './overlaps';
import { partNames, selectionKey, sharedRequest } from './shared-request';
import { writeVariables } from './variables';

/** What a step that fetches entities is compiled from. */
export interface EntityStepParts {
  readonly fetches: readonly PlacedFetch[];
  readonly client: SubgraphClient;
  readonly types: TypeKnowledge;
  readonly rows: RowTests;
  readonly hasContexts: boolean;
  readonly isWrittenBelow: (placed: PlacedFetch) => boolean;
}

/** A part with its entities of one request, and its names in a request of several parts. */
interface Asked {
  readonly part: EntityPart;
  readonly place: number;
  readonly batch: Batch;
}

function partsOf({ fetches, types, rows, hasContexts, isWrittenBelow }: EntityStepParts): EntityPart[] {
  const bySelection = new Map<string, [PlacedFetch, ...PlacedFetch[]]>();
  for (const placed of fetches) {
    const key = selectionKey(placed.fetch);
    const known = bySelection.get(key);
    if (known === undefined) bySelection.set(key, [placed]);
    else known.push(placed);
  }
  return [...bySelection.values()].map(
    (all) => new EntityPart(all, { types, rows, hasContexts, isWrittenBelow: all.some(isWrittenBelow) }),
  );
}

/** Fetches entities of one subgraph, in one request, for all the places of a step. */
class EntityStep {
  private readonly parts: readonly EntityPart[];
  private readonly client: SubgraphClient;
  /** By which of the parts have entities to ask for. */
  private readonly operations = new Map<number, SubgraphOperation>();

  constructor(given: EntityStepParts) {
    this.parts = partsOf(given);
    this.client = given.client;
  }

  readonly run: Run = (execution) => {
    const asked: Asked[] = [];
    this.parts.forEach((part, place) => {
      const batch = part.gather(execution);
      if (batch.texts.length > 0) asked.push({ part, place, batch });
    });
    const [only] = asked;
    if (only === undefined) return undefined;
    return asked.length === 1 ? this.fetchAlone(execution, only) : this.fetchTogether(execution, asked);
  };

  private async fetchAlone(execution: Execution, { part, place, batch }: Asked): Promise<void> {
    const operation = this.operation(
      1 << place,
      () => new SubgraphOperation(part.fetch.operation, part.fetch.operationName),
    );
    const variables = writeVariables(part.fetch.variableUsages, execution, [
      `"representations":[${batch.texts.join(',')}]`,
    ]);
    const reply = await this.client.call({ operation, variables }, execution.scope);
    part.addErrors(execution, batch, reply.errors ?? []);
    if (reply.data) part.scatter(execution, batch, reply.data['_entities']);
  }

  private async fetchTogether(execution: Execution, asked: readonly Asked[]): Promise<void> {
    const reply = await this.call(execution, asked);
    // One part may have made the whole answer null, or be what the subgraph refuses; alone, the others still come.
    if (!reply.data && reply.isUnavailable !== true) {
      await Promise.all(asked.map((one) => this.fetchAlone(execution, one)));
      return;
    }
    this.addErrors(execution, asked, reply.errors ?? []);
    for (const { part, place, batch } of asked) {
      if (reply.data) part.scatter(execution, batch, reply.data[partNames(place).alias] as Json);
    }
  }

  private call(execution: Execution, asked: readonly Asked[]): Promise<SubgraphReply> {
    const mask = asked.reduce((sum, { place }) => sum | (1 << place), 0);
    const operation = this.operation(mask, () => {
      const shared = asked.map(({ part: { fetch }, place }) => ({ fetch, place }));
      return new SubgraphOperation(sharedRequest(shared), asked[0]?.part.fetch.operationName);
    });
    const names = new Set(asked.flatMap(({ part }) => part.fetch.variableUsages ?? []));
    const variables = writeVariables(
      [...names],
      execution,
      asked.map(({ place, batch }) => `"${partNames(place).variable}":[${batch.texts.join(',')}]`),
    );
    return this.client.call({ operation, variables }, execution.scope);
  }

  private operation(mask: number, make: () => SubgraphOperation): SubgraphOperation {
    const known = this.operations.get(mask);
    if (known !== undefined) return known;
    const made = make();
    this.operations.set(mask, made);
    return made;
  }

  /** An error that names none of the parts is noted once, with the first. */
  private addErrors(execution: Execution, asked: readonly Asked[], errors: readonly GraphQLFormattedError[]): void {
    const byPart = new Map<Asked | undefined, GraphQLFormattedError[]>();
    for (const error of errors) {
      const found = asked.find(({ place }) => partNames(place).alias === error.path?.[0]) ?? asked[0];
      byPart.set(found, [...(byPart.get(found) ?? []), error]);
    }
    for (const [one, its] of byPart) one?.part.addErrors(execution, one.batch, its);
  }
}

/** Compiles a step that fetches entities. */
export const compileEntityStep = (parts: EntityStepParts): Run => new EntityStep(parts).run;
