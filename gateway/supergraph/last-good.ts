import { join } from 'node:path';
import { SharingError } from '../../schema/sharing-error';
import { sha256 } from '../../lib/sha256';
import { DAMAGED, keptFile, readSupergraph, writeSupergraph } from './supergraph-file';

/** The supergraph that was served last, kept for the day its source cannot be used. */
export interface LastGood {
  /** Undefined when none was kept; throws when it is not what was written. */
  read(): Promise<string | undefined>;
  write(supergraphSdl: string): Promise<void>;
}

const KEPT_NOWHERE: LastGood = Object.freeze({ read: async () => undefined, write: async () => undefined });

/** The place of one source's last good supergraph. */
export function lastGoodOf(dataDir: string, key: string | undefined): LastGood {
  if (key === undefined) return KEPT_NOWHERE;
  const folder = join(dataDir, 'supergraph');
  const name = `last-good-${sha256(key).slice(0, 16)}`;
  return Object.freeze({
    read: async () => {
      const kept = await readSupergraph(folder, name);
      if (kept === DAMAGED) {
        const file = keptFile(folder, name);
        const en = `the last good one is damaged, too, and not used: ${file}`;
        throw new SharingError('SUPERGRAPH_UNUSABLE', { en, zh: `上次可用的超图也已损坏，不予使用：${file}` });
      }
      return kept ?? undefined;
    },
    write: (supergraphSdl: string) => writeSupergraph(folder, name, supergraphSdl),
  });
}
