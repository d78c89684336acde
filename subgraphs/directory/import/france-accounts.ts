import { type FranceCrosswalk } from '../../../data/france/crosswalk';
import { judgeEstablishment, judgeInstallation } from '../../../data/france/judge';
import { franceTables } from '../../../data/france/tables';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { readOnceByKey } from '../../kit/import/once-by-key';

/** Accounts for every row of the two registers' tables of sites, with what is odd about each row. */
export async function accountTables(context: ImportContext, crosswalk: FranceCrosswalk): Promise<void> {
  const { ground } = crosswalk;
  const { establishments, installations } = franceTables;
  await readOnceByKey(context, establishments, {
    key: ({ irep_id }) => irep_id,
    make: (row, file) => {
      const installed = crosswalk.sourceOf('fr-irep', row.irep_id)?.installations ?? [];
      file.link('euets_installations', installed.length > 0);
      for (const flag of judgeEstablishment(row, ground).flags) file.flag(flag);
    },
  });
  await readOnceByKey(context, installations, {
    key: ({ installation_id }) => installation_id,
    make: (row, file) => {
      const isJoined = crosswalk.sourceOf('fr-eutl', row.installation_id)?.establishment !== null;
      file.link('irep_establishments', isJoined);
      for (const flag of judgeInstallation(row, ground).flags) file.flag(flag);
    },
  });
}
