import { readFileSync } from 'node:fs';

/** The four subgraphs in the order of their ports. */
export const NAMES = ['directory', 'permits', 'trading', 'waste'];

/** The schema of one subgraph as it is written. */
export const sdlOf = (name) => readFileSync(new URL(`../graph/${name}.graphql`, import.meta.url), 'utf8');
