import { type FranceCrosswalk } from '../../../data/france/crosswalk';
import { siteOf } from '../../../data/france/site';
import { type SiteRow } from '../../kit/site-row';
import { type AccountRow, type SubjectRow } from '../rows';

type Installation = FranceCrosswalk['installations'][number];

/** Id of the account of an installation. */
export const accountIdOf = (installationId: string): string => `fr-eutl:${installationId}`;

/** Whose an installation's rows are: the site's, with the holder EUTL names behind it. */
function subjectOf(site: SiteRow, siren: string | null): SubjectRow {
  return { ...site, grain: 'SITE', enterpriseId: siren === null ? null : `fr-siren:${siren}` };
}

const statuses: Readonly<Record<string, AccountRow['status']>> = Object.freeze({ open: 'OPEN', closed: 'CLOSED' });

function accountRow({ row, siren }: Installation, subject: SubjectRow): AccountRow {
  // Without a company number the holder is in places a natural person, whose name is not taken over.
  const holderName = siren === null || row.account_holder === '' ? null : row.account_holder;
  return {
    ...subject,
    _id: accountIdOf(row.installation_id),
    holderName,
    searchName: holderName?.toLowerCase() ?? null,
    rightType: 'CARBON',
    registry: subject.source.system,
    accountType: 'OPERATOR',
    status: statuses[row.account_status] ?? 'UNKNOWN',
    openedOn: null,
    closedOn: null,
    flags: [],
  };
}

/** One account for each installation of the EU ETS; the register shows no transactions, so nothing is held in it here. */
export function accountRows(crosswalk: FranceCrosswalk): AccountRow[] {
  return crosswalk.installations.flatMap((installation) => {
    const site = siteOf(crosswalk, 'eutl', { id: installation.row.installation_id });
    return site === null ? [] : [accountRow(installation, subjectOf(site, installation.siren))];
  });
}
