import { formatReport, type ImportReport } from '../../subgraphs/kit/import/import-report';
import { rooms } from '../../subgraphs/list';
import { type House, type HouseSettings, importInto, openHouse } from '../house';
import { EXIT } from '../failure';
import { print } from '../print';
import { createProgressDisplay } from '../progress';

export interface ImportOptions {
  readonly json?: boolean;
}

async function importWithProgress(house: House, datasets: readonly string[]): Promise<ImportReport[]> {
  const display = createProgressDisplay(process.stderr.isTTY);
  try {
    return await importInto(house, { datasets, only: rooms }, display.show);
  } finally {
    display.stop();
  }
}

/** `ecoguard import`: brings data sets into the store and says for every row what became of it. */
export async function importDatasets(settings: HouseSettings, { json = false }: ImportOptions): Promise<number> {
  const house = await openHouse(settings);
  try {
    const reports = await importWithProgress(house, settings.datasets);
    print(json ? JSON.stringify({ ok: true, reports }) : reports.map(formatReport).join('\n'));
    return EXIT.ok;
  } finally {
    await house.store.close();
  }
}
