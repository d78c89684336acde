/** Writes one line to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes one line of progress to standard error, so that standard output stays machine-readable. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
