import { type DocumentNode } from 'graphql';
import { applied, given, hasFields } from '../repairs/join';

/** The labels under which fields of a supergraph move to another subgraph. */
export function overrideLabels({ definitions }: DocumentNode): readonly string[] {
  const places = definitions
    .filter(hasFields)
    .flatMap(({ fields = [] }) => fields.flatMap((field) => applied(field, 'join__field')));
  const labels = places.map((place) => given(place, 'overrideLabel')).filter((label) => typeof label === 'string');
  return [...new Set(labels)].sort();
}
