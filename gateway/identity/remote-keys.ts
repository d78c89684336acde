import { errors, type JWTVerifyGetKey } from 'jose';
import { SharingError } from '../../schema/sharing-error';
import { fetchKeys } from './fetch-keys';
import { type IssuerSettings } from './issuer';

/** Keys are fetched anew when they are this old … */
const FRESH_MS = 10 * 60_000;
/** … and an issuer that does not answer is still believed for this long. */
const GOOD_MS = 60 * 60_000;
/** Between two fetches of keys that are there, whoever names unknown ones how often. */
const BETWEEN_MS = 30_000;
/** Between two tries while there are none. */
const RETRY_MS = 1_000;

interface Fetched {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/** The published keys of one issuer: fetched when the first token needs them, kept, and rotated with the issuer. */
export class RemoteKeys {
  private known: Fetched | undefined;
  private last: Promise<Fetched> | undefined;
  private triedAt = 0;
  private isFetching = false;

  constructor(
    private readonly settings: IssuerSettings,
    private readonly now: () => number,
  ) {}

  /** A key that is not known may be a new one: it is worth one more fetch. Throws ISSUER_UNAVAILABLE, or what jose does. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const keys = await this.current();
    try {
      return await keys.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await this.load(BETWEEN_MS)).find(header, token);
    }
  };

  private async current(): Promise<Fetched> {
    const { known } = this;
    if (known === undefined) return this.load(RETRY_MS);
    const age = this.now() - known.at;
    if (age < FRESH_MS) return known;
    return this.load(BETWEEN_MS).catch((error: unknown) => (age < GOOD_MS ? known : Promise.reject(error as Error)));
  }

  /** One fetch at a time; within `pause` of the last one, what that one came to. */
  private load(pause: number): Promise<Fetched> {
    const isSoon = this.now() - this.triedAt < pause;
    if (this.last !== undefined && (this.isFetching || isSoon)) return this.last;
    this.triedAt = this.now();
    this.isFetching = true;
    return (this.last = this.fetch().finally(() => (this.isFetching = false)));
  }

  private async fetch(): Promise<Fetched> {
    const { issuer, jwksUri } = this.settings;
    try {
      return (this.known = { find: await fetchKeys(jwksUri), at: this.now() });
    } catch (error) {
      throw new SharingError('ISSUER_UNAVAILABLE', issuer, error);
    }
  }
}
