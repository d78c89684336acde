import { type Book, BookProof } from '../../kit/book';
import { stageProblem } from '../flow/stage-order';
import { type FlowEdgeRow } from '../rows';

/** Waste moves forward through the stages; only what was rejected goes back. */
export const stageOrderBook: Book = {
  id: 'waste.stage-order',
  titleEn: 'No movement runs backwards',
  titleZh: '流向环节不倒流',
  async prove(store, dataset) {
    const proof = new BookProof();
    for await (const edge of store.collection<FlowEdgeRow>('flows').find({ dataset })) {
      const problem = stageProblem(edge);
      proof.settle(problem === null ? null : `${edge._id}: ${problem}`);
    }
    return proof.findings();
  },
};
