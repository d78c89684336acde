import { z } from 'zod';
import { type Route } from '../../http/exchange';
import { readJson } from '../../http/read-json';
import { ACCESS_PATH, USES_PATH } from '../../http/registry-call';
import { SharingError } from '../../schema/sharing-error';
import { type AccessRegister } from './access-register';
import { type Reply, signedRoute } from './signed-route';

const EPOCH = /^\d{1,16}$/;

function sinceOf(search: string): number | null {
  const since = new URLSearchParams(search).get('since');
  if (since === null) return null;
  if (!EPOCH.test(since)) throw new SharingError('BAD_ARGUMENT', `since=${since.slice(0, 40)}`);
  return Number(since);
}

const usesShape = z.object({ digests: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000) });

function digestsOf(body: string): readonly string[] {
  const read = usesShape.safeParse(readJson('application/json', Buffer.from(body)));
  if (!read.success) throw new SharingError('BAD_REQUEST', 'JSON { digests: [SHA-256] }');
  return read.data.digests;
}

/** What gateways in other processes ask: what stands now (304: nothing new), and which app tokens were used. */
export function accessRoutes(register: AccessRegister, key: string): readonly Route[] {
  const read = async ({ search }: { readonly search: string }): Promise<Reply> => {
    const state = await register.read(sinceOf(search));
    return state === null ? { status: 304, body: '' } : { status: 200, body: JSON.stringify(state) };
  };
  const noteUse = async ({ body }: { readonly body: string }): Promise<Reply> => {
    await register.noteUse(digestsOf(body));
    return { status: 204, body: '' };
  };
  return [
    signedRoute({ key, path: ACCESS_PATH, method: 'GET', reply: read }),
    signedRoute({ key, path: USES_PATH, method: 'POST', reply: noteUse }),
  ];
}
