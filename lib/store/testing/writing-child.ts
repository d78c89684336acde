import { openStore } from '../open-store';
import { type Document } from '../port';

interface Row extends Document {
  readonly writer: string;
  readonly n: number;
  readonly unique: string;
}

/**
 * Writes rows until it is killed and prints the number of each only after it was acknowledged.
 * Arguments: folder, name of this writer, first number. Every third write is a batch of 50.
 */
async function main([folder = '', writer = '', first = '0']: readonly string[]): Promise<void> {
  const store = await openStore({ folder });
  const rows = store.collection<Row>('rows');
  await rows.createIndex({ writer: 1, n: 1 });
  await rows.createIndex({ unique: 1 }, { unique: true });
  const row = (n: number): Row => ({ _id: `${writer}-${String(n)}`, writer, n, unique: `${writer}:${String(n)}` });
  for (let n = Number(first); ;) {
    const size = n % 3 === 0 ? 50 : 1;
    const batch = Array.from({ length: size }, (_, place) => row(n + place));
    if (size === 1) await rows.insertOne(row(n));
    else await rows.insertMany(batch);
    n += size;
    process.stdout.write(`${String(n)}\n`);
  }
}

void main(process.argv.slice(2));
