import { groupBy } from '../../../lib/group-by';
import { appliedResources } from './applied-resources';
import { type GovernanceCheck } from './check';

/** A resource has one department line that answers for it, and one class. */
export const oneProvider: GovernanceCheck = {
  id: 'GOV-09',
  severity: 'error',
  clause: 'DS-09',
  find: (graph) =>
    [...groupBy(appliedResources(graph), ({ application }) => String(application['id']))].flatMap(([id, applied]) =>
      ['provider', 'share'].flatMap((what) => {
        const [first, ...others] = applied;
        const differing = others.find(({ application }) => application[what] !== first?.application[what]);
        if (first === undefined || differing === undefined) return [];
        const { room, coordinate, line, application } = differing;
        const values = `${String(first.application[what])} (${first.coordinate}), ${String(application[what])}`;
        return [
          {
            ...{ room, coordinate, line },
            en: `@resource ${id} has several values of ${what}: ${values}; say the same everywhere, or give it another id`,
            zh: `资源 ${id} 的 ${what} 不一致：${values}；请统一，或另编标识`,
          },
        ];
      }),
    ),
};
