import { z } from 'zod';
import {
  ACCESS_PATH,
  answerParts,
  callParts,
  SIGNATURE_HEADER,
  TIME_HEADER,
  USES_PATH,
} from '../../http/registry-call';
import { isSigned, signatureOf } from '../../http/shared-key';
import { type AccessSource, type AccessState } from '../../schema/access/grant';
import { readLimited } from '../supergraph/read-limited';

/** How long the registry may take for an answer. */
const TIMEOUT_MS = 2_000;

const LARGEST_STATE = 64 * 1024 * 1024;

/** The registry is trusted with what it says, not with being of this version. */
const stateShape = z.object({
  epoch: z.number(),
  grants: z.array(
    z.object({ id: z.string(), resource: z.string(), department: z.string(), state: z.string() }).loose(),
  ),
  suspensions: z.array(z.object({ resource: z.string() }).loose()),
  appTokens: z.array(z.object({ digest: z.string(), app: z.string(), expiresAt: z.string() }).loose()),
});

/** Where the registry is, and what calls are signed with. */
export interface HttpAccessOptions {
  readonly url: string;
  readonly key: string;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string;
}

/** What the registry decided, asked over HTTP. An answer that is not signed for this very call counts as none. */
export class HttpAccessSource implements AccessSource {
  constructor(private readonly options: HttpAccessOptions) {}

  async read(since: number | null): Promise<AccessState | null> {
    const search = since === null ? '' : `?since=${String(since)}`;
    const { status, body } = await this.call({ method: 'GET', path: ACCESS_PATH + search, body: '' });
    if (status === 304) return null;
    return stateShape.parse(JSON.parse(body)) as unknown as AccessState;
  }

  async noteUse(digests: readonly string[]): Promise<void> {
    await this.call({ method: 'POST', path: USES_PATH, body: JSON.stringify({ digests }) });
  }

  private async call(call: Call): Promise<{ readonly status: number; readonly body: string }> {
    const { url, key } = this.options;
    const time = new Date().toISOString();
    const signature = signatureOf(key, callParts({ ...call, time }));
    const response = await fetch(new URL(call.path, url), {
      method: call.method,
      headers: { [TIME_HEADER]: time, [SIGNATURE_HEADER]: signature },
      ...(call.method === 'POST' ? { body: call.body } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await readLimited(response, LARGEST_STATE);
    if (response.status >= 400) throw new Error(`HTTP ${response.status}`);
    const answered = response.headers.get(SIGNATURE_HEADER) ?? '';
    if (!isSigned(key, answerParts(signature, response.status, body), answered)) {
      throw new Error('the answer is not signed with the shared key');
    }
    return { status: response.status, body };
  }
}
