/**
 * What the wire-protocol server of the tests (FerretDB 1.24) answers otherwise than MongoDB. Cases named here are not
 * run against it; the embedded body must pass them all.
 */
export const notOnTheWireServer: Readonly<Record<string, string>> = Object.freeze({
  '$match and $group count and add up; a missing number adds nothing':
    '$sum of a field answers 0; rooms count with $sum: 1',
  '$elemMatch needs one element that meets all': '$elemMatch takes operators only; no room uses it on objects',
  '$elemMatch does not join elements': '$elemMatch takes operators only; no room uses it on objects',
});

/** `test`, except where the wire server is known to differ. */
export function caseOn(body: string, name: string, run: () => Promise<void>): void {
  const reason = body === 'embedded' ? undefined : notOnTheWireServer[name];
  if (reason === undefined) test(name, run);
  else test.skip(`${name} (not on the wire server: ${reason})`, run);
}
