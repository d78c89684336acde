import { GraphQLError } from 'graphql';
import { type Log } from '../../lib/log';
import { SharingError } from '../../schema/sharing-error';
import { BoundedMap } from '../execution/operation/bounded-map';
import { namedHash, type OperationRequest } from '../operation-request';
import { type Manifest } from './manifest';
import { sha256 } from '../../lib/sha256';

/** `log`: unregistered documents are executed and logged; `only`: they are refused. */
export const DOCUMENT_MODES = ['off', 'log', 'only'] as const;

/** Which documents are executed, and by what they may be named. */
export interface DocumentRules {
  readonly mode: (typeof DOCUMENT_MODES)[number];
  /** Automatic persisted queries: a text that came once with its hash may be named by it. */
  readonly isAutomatic: boolean;
  readonly registered: () => Manifest;
  readonly log: Log;
}

/** Automatically persisted texts that are kept, and the longest one. */
const KEPT = 1_000;
const LONGEST_KEPT = 64 * 1024;

/** Clients know the two answers of the protocol by these very texts, and send the document when they read the first. */
const answered = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 200 } } });

const notFound = answered('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND');
const notSupported = answered('PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED');

/** Finds the text a request stands for, before anything is parsed. */
export class Documents {
  private readonly automatic = new BoundedMap<string, string>(KEPT);
  /** Hashes of registered texts that came as texts, and null for those that are not registered. */
  private readonly judged = new BoundedMap<string, string>(KEPT);

  constructor(private readonly rules: DocumentRules) {}

  /** The text to execute; undefined when the request has none, which Apollo Server says. Throws where it is refused. */
  textOf(request: OperationRequest): string | undefined {
    const hash = namedHash(request);
    const text = typeof request.query === 'string' && request.query !== '' ? request.query : undefined;
    if (hash !== undefined) return text === undefined ? this.named(hash) : this.checked(hash, text);
    if (text !== undefined && this.rules.mode !== 'off') this.assertRegistered(text);
    return text;
  }

  private named(hash: string): string {
    const { mode, isAutomatic, registered } = this.rules;
    const text = mode === 'off' ? undefined : registered().get(hash);
    if (text !== undefined) return text;
    if (mode === 'only') throw new SharingError('DOCUMENT_NOT_REGISTERED', hash.slice(0, 64));
    if (!isAutomatic) throw notSupported;
    const known = this.automatic.get(hash);
    if (known === undefined) throw notFound;
    if (mode === 'log') this.logUnregistered(hash);
    return known;
  }

  private checked(hash: string, text: string): string {
    const { mode, isAutomatic, registered } = this.rules;
    if (mode !== 'off' && registered().get(hash) === text) return text;
    if (this.automatic.get(hash) !== text && sha256(text) !== hash) {
      throw new SharingError('DOCUMENT_HASH_MISMATCH', hash.slice(0, 64));
    }
    if (mode === 'only') throw new SharingError('DOCUMENT_NOT_REGISTERED', hash);
    if (mode === 'log') this.logUnregistered(hash);
    if (isAutomatic && text.length <= LONGEST_KEPT) this.automatic.set(hash, text);
    return text;
  }

  private assertRegistered(text: string): void {
    const hash = this.hashOf(text);
    if (this.rules.registered().has(hash)) return;
    if (this.rules.mode === 'only') throw new SharingError('DOCUMENT_NOT_REGISTERED', hash);
    this.logUnregistered(hash);
  }

  private hashOf(text: string): string {
    const known = this.judged.get(text);
    if (known !== undefined) return known;
    const hash = sha256(text);
    if (text.length <= LONGEST_KEPT) this.judged.set(text, hash);
    return hash;
  }

  private logUnregistered(hash: string): void {
    this.rules.log.warn({ hash }, 'the document is not registered');
  }
}
