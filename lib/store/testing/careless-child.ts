import { open } from 'lmdb';

/** Acknowledges each write before it is synced, as the store must not: proof that the forgetful disk forgets. */
const [folder = ''] = process.argv.slice(2);
const database = open<string, string>({ path: folder, noSubdir: false, noSync: true });
for (let n = 1; ; n += 1) {
  database.putSync(`k${String(n)}`, 'x'.repeat(100));
  process.stdout.write(`${String(n)}\n`);
}
