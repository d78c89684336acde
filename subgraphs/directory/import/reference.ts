import { departmentTable } from '../../../data/departments/tables';
import { divisionTables } from '../../../data/divisions/tables';
import { gbtTable, naicsTable } from '../../../data/industries/tables';
import { pollutantTables } from '../../../data/pollutants/tables';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { importDepartments } from './reference-departments';
import { importDivisions } from './reference-divisions';
import { importIndustries } from './reference-industries';
import { importPollutants } from './reference-pollutants';

/** Code tables that every other data set refers to: divisions, departments, industries, pollutants. */
export const referenceImporter: DatasetImporter = {
  dataset: 'reference',
  version: 1,
  files: [...Object.values(divisionTables), departmentTable, naicsTable, gbtTable, ...Object.values(pollutantTables)],
  collections: ['divisions', 'departments', 'industries', 'pollutants'],
  async run(context) {
    await importDivisions(context);
    await importDepartments(context);
    await importIndustries(context);
    await importPollutants(context);
  },
};
