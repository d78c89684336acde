import { Aggregator } from 'mingo';
import { type Filter, type Sort, type Stage } from '../port';
import { StoreError } from '../store-error';
import { sortDocuments } from './compare-values';
import { compileFilter } from './filter';
import { Grouping } from './group';
import { type Batches, collect, slice } from './scan';
import { type Stored } from './values-at';

/** Stages that turn each document into others by itself; mingo does them batch by batch, so nothing piles up. */
const PER_DOCUMENT = new Set(['$unwind', '$project', '$set', '$addFields', '$unset', '$replaceRoot', '$replaceWith']);

type Step = (batches: Batches, argument: unknown) => Batches;

async function* matching(batches: Batches, filter: unknown): Batches {
  const matches = compileFilter(filter as Filter);
  for await (const batch of batches) yield batch.filter(matches);
}

async function* grouped(batches: Batches, specification: unknown): Batches {
  const grouping = new Grouping(specification as Stored);
  for await (const batch of batches) for (const document of batch) grouping.add(document);
  yield grouping.results();
}

async function* counted(batches: Batches, name: unknown): Batches {
  let total = 0;
  for await (const batch of batches) total += batch.length;
  yield total > 0 ? [{ [String(name)]: total }] : [];
}

async function* sorted(batches: Batches, sort: unknown): Batches {
  yield sortDocuments(await collect(batches), sort as Sort);
}

const steps: Readonly<Record<string, Step>> = {
  $match: matching,
  $group: grouped,
  $count: counted,
  $sort: sorted,
  $skip: (batches, size) => slice(batches, Number(size), Number.POSITIVE_INFINITY),
  $limit: (batches, size) => slice(batches, 0, Number(size)),
};

function runMingo(batch: readonly Stored[], stage: Stage): Stored[] {
  try {
    return new Aggregator([stage as never]).run(batch as never);
  } catch (error) {
    throw new StoreError('BAD_QUERY', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** The documents are fresh from the store, so a stage may change them without anyone else seeing it. */
async function* transformed(batches: Batches, stage: Stage): Batches {
  for await (const batch of batches) yield batch.length === 0 ? batch : runMingo(batch, stage);
}

function apply(batches: Batches, stage: Stage): Batches {
  const [[name, argument] = ['', undefined], ...more] = Object.entries(stage);
  const step = steps[name];
  if (more.length === 0 && step !== undefined) return step(batches, argument);
  if (more.length === 0 && PER_DOCUMENT.has(name)) return transformed(batches, stage);
  throw new StoreError('BAD_QUERY', `stage ${Object.keys(stage).join(', ')} is not supported`);
}

/** Runs the stages as a stream: only groups and sorts are ever held. */
export function runPipeline(batches: Batches, pipeline: readonly Stage[]): Batches {
  return pipeline.reduce(apply, batches);
}
