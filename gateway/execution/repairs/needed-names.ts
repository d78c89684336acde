import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { readFieldSet } from '../../../schema/field-set';
import { applied, given, hasFields } from './join';
import { isRequiredName } from './required-arguments';

function addNames({ selections }: SelectionSetNode, into: Set<string>): void {
  for (const one of selections) {
    if (one.kind === Kind.FIELD) into.add(one.name.value);
    if (one.kind !== Kind.FRAGMENT_SPREAD && one.selectionSet !== undefined) addNames(one.selectionSet, into);
  }
}

/** Texts of the field sets by which a supergraph says what has to be fetched for something else. */
function neededSets({ definitions }: DocumentNode): string[] {
  return definitions.filter(hasFields).flatMap((type) => {
    const keys = applied(type, 'join__type').map((directive) => given(directive, 'key'));
    const places = (type.fields ?? []).flatMap((field) => applied(field, 'join__field'));
    const contexts = places.flatMap((place) => {
      const list = place.arguments?.find(({ name }) => name.value === 'contextArguments')?.value;
      return list?.kind === Kind.LIST ? list.values.flatMap((one) => selectionOf(one)) : [];
    });
    const requires = places.map((place) => given(place, 'requires'));
    return [...keys, ...requires, ...contexts].filter((text): text is string => typeof text === 'string');
  });
}

function selectionOf(value: { readonly kind: string }): string[] {
  const { fields = [] } = value as { fields?: readonly { name: { value: string }; value: { value?: unknown } }[] };
  return fields.flatMap((field) => (field.name.value === 'selection' ? [contextSet(String(field.value.value))] : []));
}

/** A context's selection is written with its braces, or several with their types. */
const contextSet = (text: string): string => text.trim().replace(/^\{([^]*)\}$/, '$1');

/** Tells the names that plans need for keys, for what is required, and for contexts. */
export function neededNames(supergraph: DocumentNode): (name: string) => boolean {
  const names = new Set(['__typename']);
  for (const text of neededSets(supergraph)) addNames(readFieldSet(text), names);
  return (name) => names.has(name) || isRequiredName(name);
}
