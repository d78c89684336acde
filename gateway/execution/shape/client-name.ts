/** Begins the names under which a plan fetches what the client calls by a name that the plan needs. */
export const FETCHED_AS = '_as_';

/** The client's name for what is fetched under this one. */
export const clientName = (name: string): string =>
  name.startsWith(FETCHED_AS) ? name.slice(FETCHED_AS.length) : name;
