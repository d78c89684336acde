/** The data of an answer as JSON text; whoever serialises it otherwise gets the same data. */
export class ShapedData {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Writes a GraphQL answer; data that is text already goes out as it is. */
export function writeAnswer({ errors, data, extensions }: Readonly<Record<string, unknown>>): string {
  const parts = [
    ...(errors === undefined ? [] : [`"errors":${JSON.stringify(errors)}`]),
    ...(data === undefined ? [] : [`"data":${data instanceof ShapedData ? data.text : JSON.stringify(data)}`]),
    ...(extensions === undefined ? [] : [`"extensions":${JSON.stringify(extensions)}`]),
  ];
  return `{${parts.join(',')}}\n`;
}
