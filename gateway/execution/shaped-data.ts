/** What stands around the data of an answer that has nothing else. */
export const OPENING = '{"data":';

/** See OPENING. */
export const CLOSING = '}\n';

/** The data of an answer as bytes of JSON text; whoever serialises it otherwise gets the same data. */
export class ShapedData {
  constructor(
    /** The answer as it is without errors and extensions. */
    readonly answer: Buffer,
    /** What its objects cost; 0 where costs are not counted. */
    readonly cost: number,
  ) {}

  /** JSON text of the data alone. */
  get text(): Buffer {
    return this.answer.subarray(OPENING.length, this.answer.length - CLOSING.length);
  }

  toJSON(): unknown {
    return JSON.parse(this.text.toString('utf8'));
  }
}

type Answer = Readonly<Record<string, unknown>>;

/** Writes a GraphQL answer as bytes; data that is bytes already goes out as it is. */
export function writeAnswer({ errors, data, extensions }: Answer): Buffer {
  if (data instanceof ShapedData && errors === undefined && extensions === undefined) return data.answer;
  const members = Object.entries({ errors, data, extensions }).flatMap(([name, value]) =>
    value === undefined ? [] : [[`"${name}":`, value instanceof ShapedData ? value.text : JSON.stringify(value)]],
  );
  const pieces = members.flatMap((member, place) => [place === 0 ? '{' : ',', ...member]);
  return Buffer.concat([...pieces, CLOSING].map((piece) => Buffer.from(piece)));
}
