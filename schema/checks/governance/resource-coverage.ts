import { type GovernanceCheck } from './check';
import { coverage } from './coverage';
import { fieldsOf, placeOf } from './walk';
import { isWrapper } from './wrappers';

/** Every field belongs to a resource: its own, its type's, or that of what holds the value it is part of. */
export const resourceCoverage: GovernanceCheck = {
  id: 'GOV-01',
  severity: 'error',
  clause: 'DS-05',
  find: (graph) => {
    const isCovered = coverage(graph, ({ resources }) => resources.length > 0);
    return fieldsOf(graph.schema)
      .filter(({ type, field }) => type.kind === 'ObjectType' && !isWrapper(type) && !isCovered(type, field))
      .map(({ field: { coordinate } }) => ({
        coordinate,
        ...placeOf(graph, coordinate),
        en: 'belongs to no resource; put @resource on it, on its type, or on every field that holds such a value',
        zh: '未归入任何资源；请在该字段、其类型或所有持有该值的字段上加 @resource',
      }));
  },
};
