const ONE_UPDATE = 'it finds and updates in two steps, so that of two updates at once both win';

/**
 * What the wire-protocol server of the tests (FerretDB 1.24) answers otherwise than MongoDB. Cases named here are not
 * run against it; the embedded body must pass them all.
 */
export const notOnTheWireServer: Readonly<Record<string, string>> = Object.freeze({
  '$match and $group count and add up; a missing number adds nothing':
    '$sum of a field answers 0; rooms count with $sum: 1',
  '$elemMatch needs one element that meets all': '$elemMatch takes operators only; no room uses it on objects',
  '$elemMatch does not join elements': '$elemMatch takes operators only; no room uses it on objects',
  'of two approvals at once one wins, and the other is told': ONE_UPDATE,
  'an approval and a refusal at once leave one of them': ONE_UPDATE,
  'two rotations at once both count, and the last two tokens open': ONE_UPDATE,
  'of two suspensions at once one wins, and the other is told': ONE_UPDATE,
});

/** `test`, except where the wire server is known to differ. */
export function caseOn(body: string, name: string, run: () => Promise<void>): void {
  const reason = body === 'embedded' ? undefined : notOnTheWireServer[name];
  if (reason === undefined) test(name, run);
  else test.skip(`${name} (not on the wire server: ${reason})`, run);
}
