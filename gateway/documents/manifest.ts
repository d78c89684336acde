import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { SharingError } from '../../schema/sharing-error';
import { sha256 } from '../../lib/sha256';

/** Registered documents by their hash. */
export type Manifest = ReadonlyMap<string, string>;

const plain = z.record(z.string(), z.string());
const apollo = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});
const shape = z.union([
  apollo.transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const)),
  plain.transform((texts) => Object.entries(texts)),
]);

function unusable(file: string, why: string, cause?: unknown): SharingError {
  return new SharingError('BAD_SETTING', `ECOGUARD_DOCUMENTS_FILE=${file}: ${why}`, cause);
}

/** Reads a manifest: `{ "<sha256>": "<text>" }`, or Apollo's persisted-query manifest. Each hash has to be that of its text. */
export function parseManifest(file: string, text: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw unusable(file, 'not JSON / 不是 JSON', error);
  }
  const entries = shape.safeParse(read);
  if (!entries.success) throw unusable(file, '{ "sha256": "query" } or apollo-persisted-query-manifest', entries.error);
  const wrong = entries.data.find(([hash, body]) => sha256(body) !== hash);
  if (wrong !== undefined) throw unusable(file, `${wrong[0]} is not the hash of its text / 散列值与文本不符`);
  return new Map(entries.data);
}

/** Reads the manifest's file; throws BAD_SETTING naming it. */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unusable(file, 'cannot be read / 无法读取', error);
  });
  return parseManifest(file, text);
}
