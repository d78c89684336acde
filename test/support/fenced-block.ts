/** The first fenced block of a language. */
export function block(document: string, language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(document)?.[1];
  if (found === undefined) throw new Error(`no ${language} block`);
  return found;
}
