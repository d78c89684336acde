import { newId } from '../../lib/random-id';
import { type Collection, type Filter } from '../../lib/store/port';
import { type Claims } from '../../schema/access/claims';
import { SharingError } from '../../schema/sharing-error';
import { isAuthority } from '../directory';
import { entryOf } from '../history';
import { type Ledger } from '../ledger';
import { type Page, type PageAsked, pageOf } from '../page';
import { type AppTokenDocument, livingSecrets, tokenState } from './app-token-document';
import { assertOverlap, assertToken, type TokenAsked } from './check-token';
import { newSecret } from './new-secret';

/** A token as it is shown once, beside what is kept of it. */
export interface ShownToken {
  readonly token: string;
  readonly appToken: AppTokenDocument;
}

const visibleTo = (claims: Claims): Filter => (isAuthority(claims) ? {} : { dept: claims.dept });

function assertActive(document: AppTokenDocument, what: string): void {
  const state = tokenState(document);
  if (state === 'ACTIVE') return;
  throw new SharingError('BAD_STATE', {
    en: `${what} ${document._id}: it is ${state}, needed ACTIVE`,
    zh: `${what} ${document._id}：现为 ${state}，须为 ACTIVE`,
  });
}

/** Only as long as it would have been good anyway. */
const earlier = (a: string, b: string): string => (Date.parse(a) < Date.parse(b) ? a : b);

/** Tokens that machines sign in with: made by the owners of apps, shown once. */
export class AppTokens {
  constructor(
    private readonly documents: Collection<AppTokenDocument>,
    private readonly ledger: Ledger<AppTokenDocument>,
  ) {}

  page(claims: Claims, asked: PageAsked): Promise<Page<AppTokenDocument>> {
    return pageOf(this.documents, visibleTo(claims), asked);
  }

  async create(claims: Claims, asked: TokenAsked): Promise<ShownToken> {
    this.assertOwner(claims);
    assertToken(asked);
    const { app, purposes } = asked;
    const expiresAt = new Date(asked.expiresAt).toISOString();
    const id = newId('app');
    const { token, digest } = newSecret(id);
    const appToken = await this.ledger.add({
      ...{ _id: id, app, dept: claims.dept, purposes, isRevoked: false, lastUsedAt: null },
      secrets: [{ digest, expiresAt }],
      ...{ revision: 1, history: [entryOf(claims, 'create')] },
    });
    return { token, appToken };
  }

  /** A new secret; the old ones go on for so many seconds. */
  async rotate(claims: Claims, id: string, overlapSeconds: number): Promise<ShownToken> {
    const found = await this.own(claims, id);
    assertOverlap(overlapSeconds);
    const { token, digest } = newSecret(id);
    const ends = new Date(Date.now() + overlapSeconds * 1_000).toISOString();
    const appToken = await this.ledger.change(found, (document) => {
      assertActive(document, 'rotate');
      const living = livingSecrets(document);
      const expiresAt = living.at(-1)?.expiresAt ?? ends;
      const old = living.map((secret) => ({ ...secret, expiresAt: earlier(secret.expiresAt, ends) }));
      return { set: { secrets: [...old, { digest, expiresAt }] }, entry: entryOf(claims, 'rotate') };
    });
    return { token, appToken };
  }

  async revoke(claims: Claims, id: string): Promise<AppTokenDocument> {
    const found = await this.own(claims, id);
    return this.ledger.change(found, (document) => {
      assertActive(document, 'revoke');
      return { set: { isRevoked: true }, entry: entryOf(claims, 'revoke') };
    });
  }

  /** Notes when tokens were last used; what nobody decides counts as no change. */
  async noteUse(digests: readonly string[]): Promise<void> {
    if (digests.length === 0) return;
    const lastUsedAt = new Date().toISOString();
    await this.documents.updateMany({ 'secrets.digest': { $in: digests } }, { $set: { lastUsedAt } });
  }

  private async own(claims: Claims, id: string): Promise<AppTokenDocument> {
    const found = await this.documents.findOne({ $and: [{ _id: id }, visibleTo(claims)] });
    if (found === null) throw new SharingError('NOT_FOUND', id);
    if (!isAuthority(claims)) this.assertOwner(claims);
    return found;
  }

  private assertOwner({ roles }: Claims): void {
    if (roles.includes('appOwner')) return;
    throw new SharingError('FORBIDDEN', { en: 'this is for an appOwner', zh: '须由 appOwner 办理' });
  }
}
