/**
 * The step of a row's division path right below a division, to roll rows up by; the row's own division where it lies
 * in no part of it, the top of the path where no division is given.
 */
export function divisionBelow(path: readonly string[], code: string | null | undefined): string | null {
  const place = code === null || code === undefined ? -1 : path.indexOf(code);
  return path[place + 1] ?? path.at(-1) ?? null;
}
