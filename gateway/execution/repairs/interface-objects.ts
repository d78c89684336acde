import { type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { applied, type FieldsType, given, hasFields } from './join';

/** An interface that subgraphs know as one object. */
interface InterfaceObject {
  readonly graphs: ReadonlySet<string>;
  /** By computed field, the subgraphs that compute it. */
  readonly computed: ReadonlyMap<string, ReadonlySet<string>>;
}

const graphIn = (directive: Parameters<typeof given>[0]): string => String(given(directive, 'graph'));

function computedIn(fields: readonly FieldDefinitionNode[], graphs: ReadonlySet<string>) {
  return new Map(
    fields.flatMap((field) => {
      const places = applied(field, 'join__field').filter((place) => given(place, 'requires') !== undefined);
      const computing = places.map(graphIn).filter((graph) => graphs.has(graph));
      return computing.length === 0 ? [] : [[field.name.value, new Set(computing)] as const];
    }),
  );
}

/** Which interfaces of a supergraph some subgraphs know as one object, and what those compute. */
export class InterfaceObjects {
  private readonly types: ReadonlyMap<string, FieldsType>;
  private readonly objects = new Map<string, InterfaceObject>();

  constructor({ definitions }: DocumentNode) {
    const types = definitions.filter(hasFields);
    this.types = new Map(types.map((type) => [type.name.value, type]));
    for (const type of types) {
      const places = applied(type, 'join__type').filter((place) => given(place, 'isInterfaceObject') === true);
      const graphs = new Set(places.map(graphIn));
      const computed = computedIn(type.fields ?? [], graphs);
      if (computed.size > 0) this.objects.set(type.name.value, { graphs, computed });
    }
  }

  /** True where no interface object computes anything. */
  get isEmpty(): boolean {
    return this.objects.size === 0;
  }

  has(type: string): boolean {
    return this.objects.has(type);
  }

  isObjectIn(type: string, graph: string): boolean {
    return this.objects.get(type)?.graphs.has(graph) === true;
  }

  /** True when some subgraph computes the field, other than the one that is named. */
  computes(type: string, field: string, { elsewhereThan }: { readonly elsewhereThan?: string } = {}): boolean {
    const graphs = this.objects.get(type)?.computed.get(field);
    return graphs !== undefined && (elsewhereThan === undefined || !graphs.has(elsewhereThan));
  }

  /** The subgraphs that have a field. */
  graphsOf(type: string, name: string): string[] {
    const known = this.types.get(type);
    const field = known?.fields?.find((one) => one.name.value === name);
    if (known === undefined || field === undefined) return [];
    const places = applied(field, 'join__field').filter((place) => given(place, 'external') !== true);
    return (places.length > 0 ? places : applied(known, 'join__type')).map(graphIn);
  }
}
