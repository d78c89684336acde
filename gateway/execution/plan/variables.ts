import { type Execution } from './execution';

/** JSON text of a fetch's variables: those it uses and the client gave, and more of its own, already as text. */
export function writeVariables(
  names: readonly string[] | undefined,
  { given }: Execution,
  more: readonly string[],
): string {
  let text = '';
  for (const name of names ?? []) {
    if (!Object.hasOwn(given, name) || given[name] === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${JSON.stringify(given[name])}`;
  }
  for (const one of more) text += text === '' ? one : `,${one}`;
  return `{${text}}`;
}
