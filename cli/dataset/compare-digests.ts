import { join } from 'node:path';
import { projectRoot } from '../../lib/project-root';
import { scopedStore } from '../../lib/store/scoped-store';
import { BookProof } from '../../subgraphs/kit/book';
import { digestOfFiles, digestOfStore } from '../../subgraphs/kit/import/row-digest';
import { rooms } from '../../subgraphs/list';
import { type House } from '../house';
import { type Finding } from './finding';

/** Makes every row of a data set anew and compares it with what the store holds, collection by collection. */
export async function* compareDigests({ store }: House, dataset: string): AsyncGenerator<Finding> {
  for (const room of rooms) {
    for (const importer of room.importers.filter((candidate) => candidate.dataset === dataset)) {
      const proof = new BookProof();
      const made = await digestOfFiles(room.name, importer, join(projectRoot, 'data'));
      const stored = await digestOfStore(scopedStore(store, room.name), importer);
      for (const [name, digest] of Object.entries(stored)) {
        const isSame = made[name] === digest;
        proof.settle(isSame ? null : `${room.name}.${name}: made anew ${String(made[name])}, stored ${digest}`);
      }
      yield {
        id: `${room.name}.digest`,
        titleEn: 'made anew, the rows are the stored ones to the byte',
        titleZh: '重新生成的数据与库存逐字节一致',
        ...proof.findings(),
      };
    }
  }
}
