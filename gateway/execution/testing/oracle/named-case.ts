import { type WorldText } from './world';

/** A federation with operations that once came out wrong in some gateway. */
export interface NamedCase {
  readonly name: string;
  readonly world: WorldText;
  /** Labels of `@override` that are set. */
  readonly labels?: readonly string[];
  readonly operations: readonly { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> }[];
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@context", "@fromContext"])`;

/** A Federation 2 subgraph. */
export const fed2 = (body: string): string => `${LINK}\n${body}`;
