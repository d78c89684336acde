import { defineSubgraph } from '../kit/define-subgraph';
import { createDirectoryContext, type DirectoryContext } from './context';
import { DivisionResolver } from './division/division.resolver';
import { EnterpriseResolver } from './enterprise/enterprise.resolver';
import { directoryImporters } from './import/list';
import { PollutionSourceResolver } from './pollution-source/pollution-source.resolver';
import { DepartmentResolver, PollutantResolver } from './reference/reference.resolver';

/** The directory: divisions, enterprises, pollution sources, pollutants, industries, departments. */
export const directory = defineSubgraph<DirectoryContext>({
  name: 'directory',
  port: 4001,
  resolvers: [DivisionResolver, EnterpriseResolver, PollutionSourceResolver, PollutantResolver, DepartmentResolver],
  entities: {
    Division: { key: 'code', load: (code, context) => context.divisionByCode.load(code) },
    Enterprise: { key: 'id', load: (id, context) => context.enterpriseById.load(id) },
    PollutionSource: { key: 'id', load: (id, context) => context.pollutionSourceById.load(id) },
    Pollutant: { key: 'code', load: (code, context) => context.pollutantByCode.load(code) },
    Industry: { key: 'id', load: (id, context) => context.industryById.load(id) },
    Department: { key: 'code', load: (code, context) => context.departmentByCode.load(code) },
  },
  createContext: createDirectoryContext,
  rows: {
    divisions: 'reference',
    enterprises: { resource: 'directory.enterprises' },
    pollutionSources: { resource: 'directory.pollution-sources' },
    pollutants: 'reference',
    industries: 'reference',
    departments: 'reference',
  },
  indexes: [
    { collection: 'divisions', keys: { parent: 1 } },
    { collection: 'divisions', keys: { path: 1 } },
    { collection: 'enterprises', keys: { divisionPath: 1 } },
    { collection: 'pollutionSources', keys: { divisionPath: 1, _id: 1 } },
    { collection: 'pollutionSources', keys: { systems: 1 } },
    { collection: 'pollutionSources', keys: { systemCount: 1, _id: 1 } },
    { collection: 'pollutionSources', keys: { searchName: 1, _id: 1 } },
    { collection: 'pollutionSources', keys: { enterpriseId: 1 } },
    { collection: 'pollutionSources', keys: { industries: 1 } },
    { collection: 'pollutionSources', keys: { identifiers: 1 } },
  ],
  importers: directoryImporters,
});
