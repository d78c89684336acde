import { type Policy } from '../../gateway/execution/decision/policy';
import { type AccessState } from '../../schema/access/grant';
import { type DivisionTree } from '../../schema/division';
import { type SubgraphDefinition } from '../../subgraphs/kit/define-subgraph';
import { type SubgraphExecute } from '../../schema/subgraph';

/** A fault planted around the product, to see that it is found. Each part changes one thing that a house is built of. */
export interface Mutant {
  readonly name: string;
  /** How rooms are asked. */
  readonly execute?: (execute: SubgraphExecute) => SubgraphExecute;
  /** What rooms are. */
  readonly definition?: (definition: SubgraphDefinition) => SubgraphDefinition;
  readonly policy?: (policy: Policy) => Policy;
  /** What the gateway hears of grants and suspensions. */
  readonly access?: (state: AccessState) => AccessState;
  /** The tree by which the gateway and the rooms place rows. */
  readonly divisions?: DivisionTree;
  /** The supergraph that the gateway is given. */
  readonly supergraph?: (sdl: string) => string;
}

/** The product as it is. */
export const NO_FAULT: Mutant = Object.freeze({ name: 'no fault' });
