import { type Governed } from '../../governance/governance';
import { type GovernanceCheck } from './check';
import { fieldsOf, placeOf } from './walk';

const isRefusable = ({ shares, grade, isSystem }: Governed): boolean =>
  !isSystem && (shares.some(({ share }) => share !== 'UNCONDITIONAL') || grade === 'L3' || grade === 'L4');

/** What may be refused can be null, so that a refusal takes nothing else with it; keys go with their object. */
export const refusableIsNullable: GovernanceCheck = {
  id: 'GOV-06',
  severity: 'error',
  clause: 'DS-04',
  find: (graph) =>
    fieldsOf(graph.schema)
      .filter(({ type, field }) => {
        const governed = graph.governance.field(type.name, field.name);
        return governed !== undefined && isRefusable(governed) && field.type?.kind === 'NonNullType';
      })
      .map(({ field: { coordinate } }) => ({
        coordinate,
        ...placeOf(graph, coordinate),
        en: 'may be refused (CONDITIONAL, NOT_SHARED, L3 or L4) and is non-null; make it nullable',
        zh: '可能被拒绝（有条件、不予共享或 L3、L4）却为非空；请改为可空',
      })),
};
