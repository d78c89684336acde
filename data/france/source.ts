import { RegulatorySystem } from '../../schema/regulatory-system';
import { type Identifier } from '../identifier';
import { type Judged } from './judge';
import { type FranceValues } from './tables';

type Establishment = FranceValues<'establishments'>;
type Installation = FranceValues<'installations'>;

/** A row with what was found about it. */
export interface JudgedRow<R> extends Judged {
  readonly row: R;
}

/** What the cross-walk knows of one pollution source of France. */
export interface FranceSource {
  readonly id: string;
  /** Null for a site that only EUTL knows. */
  readonly establishment: JudgedRow<Establishment> | null;
  /** In the order of the file; empty for a site that only IREP knows. */
  readonly installations: readonly JudgedRow<Installation>[];
  readonly identifiers: readonly Identifier[];
  readonly systems: readonly RegulatorySystem[];
  readonly divisionCode: string;
  readonly siren: string | null;
  readonly flags: readonly string[];
}

/** The rows a source is made of; at least one of them. */
export type SourceRows = Pick<FranceSource, 'establishment' | 'installations'>;

function identifiersOf({ establishment, installations }: SourceRows): Identifier[] {
  const stated: [string, string][] = [
    ['fr-irep', establishment?.row.irep_id ?? ''],
    ['fr-siret', establishment?.row.siret ?? ''],
    ...installations.map(({ row }): [string, string] => ['fr-eutl', row.installation_id]),
    ...installations.map(({ row }): [string, string] => ['fr-icpe', row.permit_id]),
    ...installations.map(({ row }): [string, string] => ['fr-eprtr', row.eprtr_id]),
  ];
  const byText = new Map(stated.map(([scheme, value]) => [`${scheme}:${value}`, { scheme, value }]));
  return [...byText.values()].filter(({ value }) => value !== '');
}

/** Only where every installation names the same holder is that the enterprise of a site without a SIRET. */
function sirenOf({ establishment, installations }: SourceRows): string | null {
  if (establishment !== null && establishment.siren !== null) return establishment.siren;
  const [siren = null, other] = new Set(installations.map((installation) => installation.siren));
  return other === undefined ? siren : null;
}

/** What only comparing the establishment with its installations shows. */
function comparisonFlags({ establishment, installations }: SourceRows): string[] {
  if (establishment === null) return [];
  const { divisionCode, siren } = establishment;
  const isElsewhere = installations.some((one) => one.divisionCode !== divisionCode);
  const isOthers = siren !== null && installations.some((one) => one.siren !== null && one.siren !== siren);
  return [
    ...(isElsewhere ? ['INSTALLATION_IN_ANOTHER_DEPARTMENT'] : []),
    ...(isOthers ? ['HOLDER_SIREN_DIFFERS'] : []),
  ];
}

/** Joins the rows of one source; what the establishment says goes before what its installations say. */
export function joinRows(id: string, rows: SourceRows): FranceSource {
  const { establishment, installations } = rows;
  const judged = [...(establishment === null ? [] : [establishment]), ...installations];
  const [first] = judged;
  if (first === undefined) throw new Error(`${id} has no rows`);
  const flags = new Set([...judged.flatMap((one) => one.flags), ...comparisonFlags(rows)]);
  return Object.freeze({
    id,
    ...rows,
    identifiers: identifiersOf(rows),
    systems: [
      ...(establishment === null ? [] : [RegulatorySystem.RELEASE_REGISTER]),
      ...(installations.length === 0 ? [] : [RegulatorySystem.EMISSION_TRADING]),
    ],
    divisionCode: first.divisionCode,
    siren: sirenOf(rows),
    flags: [...flags].sort(),
  });
}
