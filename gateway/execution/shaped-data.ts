/** The data of an answer as JSON text; whoever serialises it otherwise gets the same data. */
export class ShapedData {
  constructor(
    readonly text: string,
    /** True when every character is ASCII, so that it can leave byte by byte. */
    readonly isAscii: boolean,
    /** What its objects cost; 0 where costs are not counted. */
    readonly cost: number,
  ) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

type Answer = Readonly<Record<string, unknown>>;

function textOf({ errors, data, extensions }: Answer): string {
  const parts = [
    ...(errors === undefined ? [] : [`"errors":${JSON.stringify(errors)}`]),
    ...(data === undefined ? [] : [`"data":${data instanceof ShapedData ? data.text : JSON.stringify(data)}`]),
    ...(extensions === undefined ? [] : [`"extensions":${JSON.stringify(extensions)}`]),
  ];
  return `{${parts.join(',')}}\n`;
}

/** Writes a GraphQL answer as bytes; data that is text already goes out as it is. */
export function writeAnswer(answer: Answer): Buffer {
  const { errors, data, extensions } = answer;
  const isPlain = data instanceof ShapedData && data.isAscii && errors === undefined && extensions === undefined;
  // Latin 1 is ASCII copied; UTF-8 would look at every character first.
  return isPlain ? Buffer.from(`{"data":${data.text}}\n`, 'latin1') : Buffer.from(textOf(answer), 'utf8');
}
