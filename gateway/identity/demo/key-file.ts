import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { SharingError } from '../../../schema/sharing-error';

/** Where the demo issuer signs: ECDSA over P-256. */
export const DEMO_ALGORITHM = 'ES256';

const keySchema = z.object({
  kid: z.string().min(1),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/** The private key with its name, as JWK. */
export type DemoKey = z.infer<typeof keySchema>;

const OWNER_ONLY = 0o600;

async function newKey(): Promise<object> {
  const { privateKey } = await generateKeyPair(DEMO_ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(jwk), ...jwk };
}

async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isTaken = (error: NodeJS.ErrnoException): boolean => error.code === 'EEXIST';

/** Written beside and linked, so that of several processes that begin at once all come to hold the key of one. */
async function makeKeyFile(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    await writeNew(draft, `${JSON.stringify(await newKey())}\n`);
    await link(draft, file).catch((error: NodeJS.ErrnoException) =>
      isTaken(error) ? undefined : Promise.reject(error),
    );
  } finally {
    await rm(draft, { force: true });
  }
}

const readOrNothing = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? null : Promise.reject(error),
  );

function parseKey(file: string, text: string): DemoKey {
  try {
    return keySchema.parse(JSON.parse(text));
  } catch {
    const en = `${file} is not the key that was written there; remove it for a new one`;
    throw new SharingError('BAD_SETTING', { en, zh: `${file} 中的密钥已损坏，删除后将重新生成` });
  }
}

/** Where the key of a data folder is kept. */
export const keyFileOf = (dataDir: string): string => join(dataDir, 'demo-issuer.json');

/** The demo issuer's key of a data folder, made when there is none; every process on the folder has the same. */
export async function demoKey(dataDir: string): Promise<DemoKey> {
  const file = keyFileOf(dataDir);
  const kept = await readOrNothing(file);
  if (kept !== null) return parseKey(file, kept);
  await makeKeyFile(dataDir, file);
  return parseKey(file, await readFile(file, 'utf8'));
}
