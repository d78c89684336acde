import { loadFranceCrosswalk } from '../../../data/france/crosswalk';
import { franceTables, postcodeTable } from '../../../data/france/tables';
import { divisionTables } from '../../../data/divisions/tables';
import { type DatasetImporter, type ImportContext } from '../../kit/import/dataset-importer';
import { readOnceByKey } from '../../kit/import/once-by-key';
import { accountIdOf, accountRows } from './france-accounts';
import { complianceTable, flagsOf, problemOf, type Statement } from './france-statements';
import { yearRows } from './france-years';

const references = [...Object.values(franceTables), postcodeTable, ...Object.values(divisionTables)];

function readStatements(context: ImportContext, isKnown: (installationId: string) => boolean): Promise<Statement[]> {
  return readOnceByKey(context, complianceTable, {
    key: ({ installation_id, year }) => `${installation_id} ${year}`,
    problem: (row) => {
      if (!isKnown(row.installation_id)) return `installation ${row.installation_id} is in no table`;
      return problemOf(row);
    },
    make: (row, file) => {
      for (const flag of flagsOf(row)) file.flag(flag);
      return row;
    },
  });
}

/** Accounts and compliance years of French installations in the EU ETS (EUTL). The register has no ledger: no lots, no transactions. */
export const franceImporter: DatasetImporter = {
  dataset: 'france',
  version: 1,
  files: [complianceTable, ...references.map((table) => ({ ...table, reference: true }))],
  collections: ['accounts', 'complianceYears'],
  async run(context) {
    const accounts = accountRows(await loadFranceCrosswalk(context.dataFolder));
    const byId = new Map(accounts.map((account) => [account._id, account]));
    const accountOf = (installationId: string) => byId.get(accountIdOf(installationId));
    const statements = await readStatements(context, (id) => accountOf(id) !== undefined);
    await context.write('accounts', accounts);
    await context.write('complianceYears', yearRows(statements, accountOf));
  },
};
