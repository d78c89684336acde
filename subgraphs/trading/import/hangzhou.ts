import { REFERENCE_TIME } from '../../../data/hangzhou/calendar';
import { HANGZHOU_VERSION, hangzhouTables } from '../../../data/hangzhou/import-facts';
import { type HangzhouDataset } from '../../../data/hangzhou/scale';
import { readTradingTables, tradingTables } from '../../../data/hangzhou/trading/tables';
import { makeTrading } from '../../../data/hangzhou/trading/trading';
import { loadWorld } from '../../../data/hangzhou/world/load-world';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { type Made, writeMade } from '../../kit/import/write-made';
import { accountRow, complianceYearRow, ghgReportRow, lotRow, participationRow } from './hangzhou-rows';
import { transactionRow } from './hangzhou-transactions';

/** Rights, carbon and their ledgers of a data set of Hangzhou. */
export const hangzhouImporter = (dataset: HangzhouDataset): DatasetImporter => ({
  dataset,
  version: HANGZHOU_VERSION,
  referenceTime: REFERENCE_TIME,
  files: [...hangzhouTables, ...Object.values(tradingTables)].map((table) => ({ ...table, reference: true })),
  collections: ['accounts', 'lots', 'transactions', 'complianceYears', 'ghgReports', 'participations'],
  async run(context) {
    const world = loadWorld(dataset, context.dataFolder);
    const { books, ...records } = makeTrading(world, readTradingTables(context.dataFolder));
    const write = <T>(name: string, made: Made<T>): Promise<void> => writeMade(context, name, made);
    for (const { accounts, lots, movements } of books) {
      await write('accounts', { records: accounts, toRow: (account) => accountRow(world, account) });
      await write('lots', { records: lots, toRow: (lot) => lotRow(world, lot) });
      await write('transactions', { records: movements, toRow: (movement) => transactionRow(world, movement) });
    }
    await write('complianceYears', { records: records.obligations, toRow: (row) => complianceYearRow(world, row) });
    await write('ghgReports', { records: records.reports, toRow: (row) => ghgReportRow(world, row) });
    await write('participations', { records: records.participations, toRow: (row) => participationRow(world, row) });
  },
});
