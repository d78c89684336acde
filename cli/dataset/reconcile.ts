import { BookProof } from '../../subgraphs/kit/book';
import { type House } from '../house';
import { askSources } from './ask-sources';
import { type Finding } from './finding';
import { reconciliations } from './reconciliations/list';

/** Proves, over every source of the house, what several departments state of the same thing. */
export async function* reconcile(house: House): AsyncGenerator<Finding> {
  const proofs = reconciliations.map((reconciliation) => ({ ...reconciliation, proof: new BookProof() }));
  const selection = [...new Set(proofs.map((each) => each.selection))].join(' ');
  for await (const source of askSources(house, selection)) {
    for (const { settle, proof } of proofs) for (const problem of settle(source)) proof.settle(problem);
  }
  for (const { id, titleEn, titleZh, proof } of proofs) yield { id, titleEn, titleZh, ...proof.findings() };
}
