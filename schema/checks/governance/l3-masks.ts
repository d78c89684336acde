import { MASKS } from '../../governance/masks';
import { type GovernanceCheck } from './check';
import { fieldsOf, placeOf } from './walk';

/** L3 is shown through a mask to whoever has no more than a grant; L4 is not shown at all. */
export const l3IsMasked: GovernanceCheck = {
  id: 'GOV-10',
  severity: 'error',
  clause: 'DS-36, DS-37',
  find: (graph) =>
    fieldsOf(graph.schema).flatMap(({ type, field: { name, coordinate } }) => {
      const governed = graph.governance.field(type.name, name);
      if (governed === undefined) return [];
      const unknown = governed.masks.filter((mask) => !MASKS.includes(mask));
      const isBare = governed.grade === 'L3' && governed.masks.length === 0;
      if (!isBare && unknown.length === 0) return [];
      return [
        {
          coordinate,
          ...placeOf(graph, coordinate),
          en: `${isBare ? 'is L3 and has no mask' : `has an unknown mask ${unknown.join(', ')}`}; name one of ${MASKS.join(', ')}, or grade it L4`,
          zh: `${isBare ? '为 L3 而未指定脱敏方式' : `脱敏方式未知：${unknown.join('、')}`}；请从 ${MASKS.join('、')} 中选定，或定为 L4`,
        },
      ];
    }),
};
