import { existsSync, ftruncateSync, openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** offset, length, file size before the write, mark; each an unsigned 64-bit number in the machine's order. */
const HEAD_BYTES = 32;

interface Undo {
  readonly offset: number;
  readonly size: number;
  readonly bytes: Buffer;
}

function* undosIn(log: Buffer): Generator<Undo> {
  let at = 0;
  while (at + HEAD_BYTES <= log.length) {
    const [offset = 0, length = 0, size = 0] = [0, 8, 16].map((place) => Number(log.readBigUInt64LE(at + place)));
    const bytes = log.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length);
    if (bytes.length < length) return;
    yield { offset, size, bytes };
    at += HEAD_BYTES + length;
  }
}

/** Takes back, last first, every write that no sync followed (forgetful-disk.c); answers how many there were. */
export function undoUnsynced(dataFile: string): number {
  const logFile = `${dataFile}.undo`;
  if (!existsSync(logFile)) return 0;
  const undos = [...undosIn(readFileSync(logFile))].reverse();
  const file = openSync(dataFile, 'r+');
  for (const { offset, size, bytes } of undos) {
    if (bytes.length > 0) writeSync(file, bytes, 0, bytes.length, offset);
    ftruncateSync(file, size);
  }
  closeSync(file);
  rmSync(logFile);
  return undos.length;
}
