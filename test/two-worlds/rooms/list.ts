import { licences } from './licences/subgraph';
import { moves } from './moves/subgraph';
import { sites } from './sites/subgraph';

/** The rooms built with the kit. */
export const KIT_ROOMS = Object.freeze([sites, licences, moves]);
