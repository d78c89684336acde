/** The largest supergraph that is read. */
export const LARGEST_SUPERGRAPH = 16 * 1024 * 1024;

/** "Unchanged" is an answer: since the last reading there is nothing new. */
export type Reading = { readonly kind: 'unchanged' } | { readonly kind: 'read'; readonly supergraphSdl: string };

/** The reading with nothing new in it. */
export const UNCHANGED: Reading = Object.freeze({ kind: 'unchanged' });

/** Where a supergraph comes from: composed here, a file, a URL; a push from a registry calls `look` when it arrives. */
export interface SupergraphSource {
  /** For people and logs; holds no password. */
  readonly name: string;
  /** Tells its last good supergraph from those of other sources; undefined when none is to be kept. */
  readonly key: string | undefined;
  /** Throws when the source cannot be read. */
  read(signal: AbortSignal): Promise<Reading>;
  /** Calls `look` whenever there may be something new, never twice at a time, until it is stopped. */
  follow(look: () => Promise<void>): () => void;
}
