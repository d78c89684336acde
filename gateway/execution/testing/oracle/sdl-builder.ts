/** A type of a subgraph while it is being put together: its head line and its fields by name. */
interface TypeParts {
  readonly head: string;
  readonly fields: Map<string, string>;
  readonly heads: Set<string>;
}

const PREAMBLE = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@context", "@fromContext"])`;

/** One subgraph's SDL while it is being put together. */
export class SdlBuilder {
  private readonly types = new Map<string, TypeParts>();
  private readonly others = new Map<string, string>();

  constructor(readonly name: string) {}

  /** Adds to a type's head, such as `@key(fields: "id")`; makes the type where it is not there yet. */
  type(keyword: 'type' | 'interface', name: string, ...heads: readonly string[]): this {
    const type = this.types.get(name) ?? { head: `${keyword} ${name}`, fields: new Map(), heads: new Set() };
    this.types.set(name, type);
    for (const head of heads) type.heads.add(head);
    return this;
  }

  /** Adds a field unless the type has it: `rest` is arguments, type and directives. */
  field(type: string, name: string, rest: string): this {
    const fields = this.types.get(type)?.fields;
    if (fields === undefined) throw new Error(`${this.name} has no ${type}`);
    if (!fields.has(name)) fields.set(name, rest);
    return this;
  }

  hasType(name: string): boolean {
    return this.types.has(name);
  }

  hasField(type: string, name: string): boolean {
    return this.types.get(type)?.fields.has(name) === true;
  }

  fieldText(type: string, name: string): string {
    return this.types.get(type)?.fields.get(name) ?? '';
  }

  setField(type: string, name: string, rest: string): void {
    this.types.get(type)?.fields.set(name, rest);
  }

  headsOf(type: string): ReadonlySet<string> {
    return this.types.get(type)?.heads ?? new Set();
  }

  /** A definition that is text from the start: an enum, a union, an input. */
  other(name: string, text: string): this {
    this.others.set(name, text);
    return this;
  }

  toString(): string {
    const types = [...this.types.values()].map(({ head, heads, fields }) => {
      // `implements` comes before directives, and interfaces are joined.
      const interfaces = [...heads].filter((one) => !one.startsWith('@'));
      const directives = [...heads].filter((one) => one.startsWith('@'));
      const implementing = interfaces.length > 0 ? ` implements ${interfaces.join(' & ')}` : '';
      const body = [...fields].map(([name, rest]) => `  ${name}${rest}`).join('\n');
      return `${head}${implementing}${directives.map((one) => ` ${one}`).join('')} {\n${body}\n}`;
    });
    return [PREAMBLE, ...types, ...this.others.values()].join('\n');
  }
}
