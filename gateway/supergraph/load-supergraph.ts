import { join } from 'node:path';
import { type Log } from '../../lib/log';
import { type SubgraphSource } from '../../schema/compose';
import { composeInChild, type ComposeTask } from './compose-in-child';
import { inputsDigest, readSupergraph, writeSupergraph } from './supergraph-file';

/** Composes the subgraphs; `composeInChild` everywhere but in tests that count compositions. */
export type Compose = (task: ComposeTask) => Promise<string>;

export interface SupergraphPlace {
  readonly dataDir: string;
  readonly log: Log;
  readonly compose?: Compose;
  /** True when what subgraphs say of sharing is checked before they compose. */
  readonly isGoverned?: boolean;
}

/** The supergraph of these subgraphs: the kept one when nothing changed, else composed now and kept. */
export async function loadSupergraph(subgraphs: readonly SubgraphSource[], place: SupergraphPlace): Promise<string> {
  const { dataDir, log, compose = composeInChild, isGoverned = false } = place;
  const folder = join(dataDir, 'supergraph');
  const name = inputsDigest({ subgraphs, isGoverned });
  const kept = await readSupergraph(folder, name);
  if (typeof kept === 'string') return kept;

  const sdl = await compose({ subgraphs, isGoverned });
  log.info({ subgraphs: subgraphs.map((subgraph) => subgraph.name) }, 'supergraph composed');
  await writeSupergraph(folder, name, sdl).catch((err: unknown) => {
    log.warn({ err }, 'the supergraph could not be kept; the next start composes again');
  });
  return sdl;
}
