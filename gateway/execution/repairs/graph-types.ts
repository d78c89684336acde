import { type DocumentNode, Kind } from 'graphql';
import { applied, given, hasFields } from './join';

/** Which types a supergraph has, and what its subgraphs are called in it. */
export class GraphTypes {
  private readonly abstract = new Map<string, Set<string>>();
  private readonly objectNames = new Set<string>();
  private readonly graphs = new Map<string, string>();

  constructor({ definitions }: DocumentNode) {
    for (const type of definitions) {
      if (type.kind === Kind.OBJECT_TYPE_DEFINITION) this.objectNames.add(type.name.value);
      if (hasFields(type)) for (const { name } of type.interfaces ?? []) this.add(name.value, type.name.value);
      if (type.kind === Kind.UNION_TYPE_DEFINITION) {
        for (const { name } of type.types ?? []) this.add(type.name.value, name.value);
      }
      if (type.kind !== Kind.ENUM_TYPE_DEFINITION || type.name.value !== 'join__Graph') continue;
      for (const value of type.values ?? []) {
        const [graph] = applied(value, 'join__graph');
        if (graph !== undefined) this.graphs.set(String(given(graph, 'name')), value.name.value);
      }
    }
  }

  /** The name that the supergraph has for a subgraph. */
  readonly graphOf = (service: string): string => this.graphs.get(service) ?? service;

  /** True when an object or interface of the type is one of the condition's. */
  readonly isOfType = (type: string, condition: string): boolean =>
    type === condition || this.abstract.get(condition)?.has(type) === true;

  /** The object types that a type stands for. */
  objects(type: string | undefined): string[] {
    if (type === undefined) return [];
    if (this.objectNames.has(type)) return [type];
    return [...(this.abstract.get(type) ?? [])].filter((one) => this.objectNames.has(one));
  }

  /** The type, those it is one of, and those that are one of it. */
  related(type: string): string[] {
    const above = [...this.abstract].flatMap(([name, members]) => (members.has(type) ? [name] : []));
    return [type, ...above, ...(this.abstract.get(type) ?? [])];
  }

  private add(abstract: string, member: string): void {
    this.abstract.set(abstract, (this.abstract.get(abstract) ?? new Set()).add(member));
  }
}
