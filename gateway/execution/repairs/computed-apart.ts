import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql';
import { apartFields, type ApartFields } from './apart-fields';
import { computedGroups, type ComputedGroup, type GroupedBy, isAskedBy } from './computed-fields';
import { applied, type FieldsType, given, giving, hasFields } from './join';
import { type RequiredField } from './required-arguments';

/** A supergraph in which computed fields stand in subgraphs of their own, and whose subgraphs these really are. */
export interface Apart {
  readonly supergraph: DocumentNode;
  readonly services: ReadonlyMap<string, string>;
}

/** A subgraph of its own. */
interface Own extends ComputedGroup, ApartFields {
  readonly name: string;
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

const inGraph = (directive: ConstDirectiveNode, graph: string): ConstDirectiveNode =>
  giving(directive, 'graph', { kind: Kind.ENUM, value: graph });

const of = ({ graph }: Own, directive: ConstDirectiveNode): boolean => given(directive, 'graph') === graph;

function joinField(graph: string): ConstDirectiveNode {
  return inGraph({ kind: Kind.DIRECTIVE, name: named('join__field') }, graph);
}

/** The directives with those that say the same of the subgraphs that know the thing. */
function repeated(
  directives: readonly ConstDirectiveNode[] | undefined,
  knowing: readonly Own[],
): ConstDirectiveNode[] {
  return (directives ?? []).flatMap((directive) => [
    directive,
    ...knowing.filter((own) => of(own, directive)).map((own) => inGraph(directive, own.name)),
  ]);
}

/** Moves the computed fields of a supergraph into subgraphs of their own. */
class Move {
  constructor(private readonly owns: readonly Own[]) {}

  change(node: DefinitionNode): DefinitionNode {
    if (hasFields(node)) return this.changeType(node);
    switch (node.kind) {
      case Kind.UNION_TYPE_DEFINITION:
        return { ...node, directives: repeated(node.directives, this.knowing(node.name.value)) };
      case Kind.ENUM_TYPE_DEFINITION:
        return node.name.value === 'join__Graph' ? this.changeGraphs(node) : this.changeEnum(node);
      case Kind.SCALAR_TYPE_DEFINITION:
        return { ...node, directives: repeated(node.directives, this.owns) };
      case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
        const fields = (node.fields ?? []).map((field) => this.everywhere(field));
        return { ...node, directives: repeated(node.directives, this.owns), fields };
      }
      default:
        return node;
    }
  }

  private knowing(type: string): Own[] {
    return this.owns.filter(({ types }) => types.has(type));
  }

  private changeType(type: FieldsType): FieldsType {
    const knowing = this.knowing(type.name.value);
    if (knowing.length === 0) return type;
    const directives = (type.directives ?? []).flatMap((directive) =>
      repeated([directive], this.repeating(type, directive)),
    );
    return { ...type, directives, fields: (type.fields ?? []).map((field) => this.changeField(type, field, knowing)) };
  }

  private repeating({ name }: FieldsType, directive: ConstDirectiveNode): Own[] {
    const knowing = this.knowing(name.value);
    if (directive.name.value === 'join__type') {
      const key = given(directive, 'key');
      return knowing.filter((own) => own.whole.has(name.value) || isAskedBy(own, name.value, key));
    }
    if (directive.name.value !== 'join__implements') return [];
    const implemented = String(given(directive, 'interface'));
    return knowing.filter(({ whole, types }) => whole.has(name.value) && types.has(implemented));
  }

  private changeField(type: FieldsType, field: FieldDefinitionNode, knowing: readonly Own[]): FieldDefinitionNode {
    const needing = knowing.filter(({ types }) => types.get(type.name.value)?.has(field.name.value));
    const places = applied(field, 'join__field');
    if (places.length === 0) return this.spelledOut(type, field, { knowing, needing });
    const others = (field.directives ?? []).filter((directive) => !places.includes(directive));
    const moved = (own: Own): boolean =>
      own.members.some((member) => member.type === type.name.value && member.field === field.name.value);
    const joined = places.flatMap((place) => {
      const here = needing.filter((own) => of(own, place));
      const isMoved = given(place, 'requires') !== undefined && here.some(moved);
      const own = here.filter((one) => !isMoved || moved(one));
      return [...(isMoved ? [] : [place]), ...own.map(({ name }) => inGraph(place, name))];
    });
    return { ...field, directives: [...others, ...joined] };
  }

  /** A field of which nothing is said is in all subgraphs of its type. */
  private spelledOut(
    type: FieldsType,
    field: FieldDefinitionNode,
    { knowing, needing }: { readonly knowing: readonly Own[]; readonly needing: readonly Own[] },
  ): FieldDefinitionNode {
    if (knowing.length === needing.length) return field;
    const graphs = applied(type, 'join__type').map((directive) => String(given(directive, 'graph')));
    const joined = [...new Set([...graphs, ...needing.map(({ name }) => name)])].map(joinField);
    return { ...field, directives: [...(field.directives ?? []), ...joined] };
  }

  private everywhere<Node extends InputValueDefinitionNode | EnumValueDefinitionNode>(node: Node): Node {
    return { ...node, directives: repeated(node.directives, this.owns) };
  }

  private changeEnum(node: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    const values = (node.values ?? []).map((value) => this.everywhere(value));
    return { ...node, directives: repeated(node.directives, this.owns), values };
  }

  private changeGraphs(node: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    const added = this.owns.flatMap(({ graph, name }) =>
      (node.values ?? [])
        .filter((value) => value.name.value === graph)
        .map((value): EnumValueDefinitionNode => ({
          ...value,
          name: named(name),
          directives: (value.directives ?? []).map((directive) =>
            giving(directive, 'name', { kind: Kind.STRING, value: name }),
          ),
        })),
    );
    return { ...node, values: [...(node.values ?? []), ...added] };
  }
}

function serviceNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  return new Map(
    (graphs?.values ?? []).flatMap((value) =>
      applied(value, 'join__graph').map((graph) => [value.name.value, String(given(graph, 'name'))] as const),
    ),
  );
}

/**
 * Puts computed fields that need each other, or different things under one name, into subgraphs of their own. The
 * planner then sees that it has to come back for them; it forgets to where both are the same subgraph's.
 */
export function computedApart(
  supergraph: DocumentNode,
  required: ReadonlyMap<string, RequiredField>,
  by: GroupedBy,
): Apart {
  const groups = computedGroups(supergraph, required, by);
  const computed = new Set(groups.flatMap(({ members }) => members.map(({ type, field }) => `${type}.${field}`)));
  const isComputed = (type: string, field: string): boolean => computed.has(`${type}.${field}`);
  const owns = groups.map((group, number): Own => {
    const { types, whole } = apartFields(supergraph, group, isComputed);
    return { ...group, types, whole, name: `${group.graph}__${number}` };
  });
  const names = serviceNames(supergraph);
  const move = new Move(owns);
  return {
    supergraph: { ...supergraph, definitions: supergraph.definitions.map((node) => move.change(node)) },
    services: new Map(owns.map(({ name, graph }) => [name, names.get(graph) ?? graph])),
  };
}
