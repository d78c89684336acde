import type DataLoader from 'dataloader';
import { type Collection } from '../../lib/store/port';
import { type BaseContext } from '../kit/define-subgraph';
import { loaderByField, loaderById, loaderOfCounts } from '../kit/loaders';
import {
  type DepartmentRow,
  type DivisionRow,
  type EnterpriseRow,
  type IndustryRow,
  type PollutantRow,
  type PollutionSourceRow,
} from './rows';

/** What one request to the directory gets; the loaders live and die with it. */
export interface DirectoryContext extends BaseContext {
  readonly divisionRows: Collection<DivisionRow>;
  readonly enterpriseRows: Collection<EnterpriseRow>;
  readonly pollutionSourceRows: Collection<PollutionSourceRow>;
  readonly pollutantRows: Collection<PollutantRow>;
  readonly departmentRows: Collection<DepartmentRow>;
  readonly divisionByCode: DataLoader<string, DivisionRow | null>;
  readonly divisionsByParent: DataLoader<string, DivisionRow[]>;
  readonly enterpriseById: DataLoader<string, EnterpriseRow | null>;
  readonly pollutionSourceById: DataLoader<string, PollutionSourceRow | null>;
  readonly pollutionSourcesByEnterprise: DataLoader<string, PollutionSourceRow[]>;
  readonly pollutionSourceCountByDivision: DataLoader<string, number>;
  readonly industryById: DataLoader<string, IndustryRow | null>;
  readonly pollutantByCode: DataLoader<string, PollutantRow | null>;
  readonly departmentByCode: DataLoader<string, DepartmentRow | null>;
}

/** Opens the directory's collections and makes fresh loaders. */
export function createDirectoryContext(base: BaseContext): DirectoryContext {
  const divisionRows = base.store.collection<DivisionRow>('divisions');
  const enterpriseRows = base.store.collection<EnterpriseRow>('enterprises');
  const pollutionSourceRows = base.store.collection<PollutionSourceRow>('pollutionSources');
  const pollutantRows = base.store.collection<PollutantRow>('pollutants');
  const departmentRows = base.store.collection<DepartmentRow>('departments');
  return {
    ...base,
    divisionRows,
    enterpriseRows,
    pollutionSourceRows,
    pollutantRows,
    departmentRows,
    divisionByCode: loaderById(divisionRows),
    divisionsByParent: loaderByField(divisionRows, 'parent'),
    enterpriseById: loaderById(enterpriseRows),
    pollutionSourceById: loaderById(pollutionSourceRows),
    pollutionSourcesByEnterprise: loaderByField(pollutionSourceRows, 'enterpriseId'),
    pollutionSourceCountByDivision: loaderOfCounts(pollutionSourceRows, 'divisionPath'),
    industryById: loaderById(base.store.collection<IndustryRow>('industries')),
    pollutantByCode: loaderById(pollutantRows),
    departmentByCode: loaderById(departmentRows),
  };
}
