import { type MaineCrosswalk } from '../../../data/maine/crosswalk';
import { profileOf } from '../../../data/maine/profile';
import { type MaineSource } from '../../../data/maine/source-draft';
import { type Statement, statementsBySource } from '../../../data/maine/statements';
import { naicsId } from '../../../data/industries/tables';
import { type SourceRecord } from '../../kit/provenance';
import { type IndustryRow, type PollutionSourceRow } from '../rows';
import { type RegistryFacts } from './maine-facts';

const splitId = (id: string): { scheme: string; value: string } => {
  const colon = id.indexOf(':');
  return { scheme: id.slice(0, colon), value: id.slice(colon + 1) };
};

/** The register that named the source; the year only where the source is a programme's own row. */
function recordOf(
  source: MaineSource,
  statements: readonly Statement[],
  origins: ReadonlyMap<string, string>,
): SourceRecord {
  const { scheme, value } = splitId(source.id);
  const own = statements.find((statement) => statement.scheme === scheme && statement.id === value);
  return { system: origins.get(scheme) ?? scheme, recordId: value, asOf: own?.year ?? null };
}

/** FRS's own industries, else those of the programme rows. */
function industriesOf(id: string, facts: RegistryFacts, statements: readonly Statement[]): string[] {
  const codes = facts.industries.get(id) ?? new Set(statements.map(({ naics }) => naics).filter((code) => code !== ''));
  return [...codes].sort().map(naicsId);
}

/** Every source of the cross-walk as a row of the directory. */
export function sourceRows(crosswalk: MaineCrosswalk, facts: RegistryFacts): PollutionSourceRow[] {
  const statements = statementsBySource(crosswalk);
  const origins = new Map([...crosswalk.programmes.values()].map(({ scheme, origin }) => [scheme, origin]));
  return crosswalk.sources.map((source) => {
    const said = statements.get(source.id) ?? [];
    const { name, address, location, flags } = profileOf(said);
    return {
      _id: source.id,
      name,
      searchName: name?.toLowerCase() ?? null,
      identifiers: source.identifiers,
      enterpriseId: null,
      address,
      divisionCode: source.divisionCode,
      divisionPath: crosswalk.divisions.path(source.divisionCode),
      location,
      industries: industriesOf(source.id, facts, said),
      interests: [...(facts.interests.get(source.id) ?? [])].sort(),
      systems: source.systems,
      systemCount: source.systems.length,
      flags: [...source.flags, ...flags],
      synthetic: false,
      dataset: 'maine',
      source: recordOf(source, said, origins),
    };
  });
}

/** Industries in use that the 2017 edition does not have: kept by code, without a name. */
export function unnamedIndustries(rows: readonly PollutionSourceRow[], { naicsCodes }: RegistryFacts): IndustryRow[] {
  const used = new Set(rows.flatMap(({ industries }) => industries).map((id) => splitId(id).value));
  return [...used]
    .filter((code) => !naicsCodes.has(code))
    .sort()
    .map((code) => ({
      _id: naicsId(code),
      scheme: 'naics',
      edition: '2017',
      code,
      name: null,
      source: { system: 'US EPA FRS', recordId: code, asOf: null },
    }));
}
