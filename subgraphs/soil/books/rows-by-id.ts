/** What proving that rows lie together needs of them. */
export const placing = { projection: { divisionCode: 1 } } as const;

/** Rows by their id. */
export async function rowsById<T extends { readonly _id: string }>(
  rows: AsyncIterable<T>,
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  for await (const row of rows) found.set(row._id, row);
  return found;
}
