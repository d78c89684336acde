import { type GovernanceCheck } from './check';
import { fieldsOf, placeOf } from './walk';

/** Keys and what divisions are read from are sent between rooms for everyone: they are open, L1. */
export const systemFieldsAreOpen: GovernanceCheck = {
  id: 'GOV-07',
  severity: 'error',
  clause: 'DS-36',
  find: (graph) =>
    fieldsOf(graph.schema).flatMap(({ type, field: { name, coordinate } }) => {
      const governed = graph.governance.field(type.name, name);
      if (governed?.isSystem !== true || governed.grade === null || governed.grade === 'L1') return [];
      return [
        {
          coordinate,
          ...placeOf(graph, coordinate),
          en: `is a key or places rows and is ${governed.grade}; only L1 may be one: choose another key, or grade it L1`,
          zh: `为主键或区划字段，分级却为 ${governed.grade}；此类字段须为 L1`,
        },
      ];
    }),
};
