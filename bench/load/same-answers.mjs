/** A value with the keys of its objects in one order, so that equal answers are equal texts. */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

/** The answer as a text that does not depend on the order of keys; a caller named in it must be the one who asked. */
export function canonical(text, caller) {
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined) throw new Error(`errors in an answer: ${JSON.stringify(errors).slice(0, 300)}`);
  if (data.caller !== undefined && data.caller !== caller)
    throw new Error(`${caller} got an answer for ${data.caller}`);
  return JSON.stringify(ordered({ ...data, caller: '' }));
}
