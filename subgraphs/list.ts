import { directory } from './directory/subgraph';
import { type SubgraphDefinition } from './kit/define-subgraph';
import { permits } from './permits/subgraph';
import { soil } from './soil/subgraph';
import { trading } from './trading/subgraph';
import { waste } from './waste/subgraph';

/** The inventory of rooms. Adding a department is one line here. */
export const rooms: readonly SubgraphDefinition[] = Object.freeze([directory, permits, trading, waste, soil]);
