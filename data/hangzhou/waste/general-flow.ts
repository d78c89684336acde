import { byYear, daysOf, FIRST_DAY, MONTHS } from '../calendar';
import { drawsFor } from '../draws';
import { type WorldSite } from '../world/site';
import { gramsOf, sum } from './amounts';
import { type FlowRecord, siteNode, solidFlow } from './flow';
import { type SolidWaste, type WasteProfiles } from './waste-tables';
import { type Works } from './works';

/** One kind of solid waste of a site in each of MONTHS; grams. */
export interface SolidStream {
  readonly site: WorldSite;
  readonly waste: SolidWaste;
  readonly utilised: readonly number[];
  readonly disposed: readonly number[];
}

const NOISE = { from: 940, to: 1060 };

/** Utilised a little more every year, in thousandths. */
const BETTER = 8;

function streamOf(site: WorldSite, rate: { code: string; tonnes: number }, profiles: WasteProfiles): SolidStream {
  const waste = profiles.solid(rate.code);
  const draws = drawsFor(`solid:${site.id}:${rate.code}`);
  const usual = (gramsOf(rate.tonnes) * site.size) / 12_000;
  const generated = site.activity.map(
    (level) => Math.round((usual * level * draws.int(NOISE.from, NOISE.to)) / 1_000_000_000) * 1000,
  );
  const utilised = generated.map((grams, month) => {
    const better = waste.utilisedPerMille === 0 ? 0 : BETTER * Math.floor(month / 12);
    return Math.floor((grams * Math.min(1000, waste.utilisedPerMille + better)) / 1_000_000) * 1000;
  });
  return { site, waste, utilised, disposed: generated.map((grams, month) => grams - (utilised[month] ?? 0)) };
}

/** Solid waste of every site that reports it. */
export const solidStreams = (sites: readonly WorldSite[], profiles: WasteProfiles): SolidStream[] =>
  sites
    .filter(({ roles }) => roles.hasGeneralWaste)
    .flatMap((site) => site.sector.generalWastes.map((rate) => streamOf(site, rate, profiles)));

/** Who takes what is treated so: landfills, kilns and other works, and incinerators for the rest. */
function takersOf(treatmentCode: string, { landfills, kilns, recyclers, incinerators }: Works): readonly WorldSite[] {
  if (treatmentCode === 'D1') return landfills;
  if (treatmentCode === 'R15') return recyclers;
  return treatmentCode.startsWith('D') || treatmentCode === 'R1' ? incinerators : kilns;
}

function quarterFlows({ site, waste, utilised, disposed }: SolidStream, first: number, works: Works): FlowRecord[] {
  const last = MONTHS[first + 2] ?? MONTHS.at(-1) ?? '';
  const sides = [
    { stage: 'UTILISE', as: waste.utilisedAs, grams: sum(utilised.slice(first, first + 3)) },
    { stage: 'DISPOSE', as: waste.disposedAs, grams: sum(disposed.slice(first, first + 3)) },
  ] as const;
  return sides
    .filter(({ grams }) => grams > 0)
    .map(({ stage, as, grams }) =>
      solidFlow({
        id: `solid:${site.id}:${waste.kind}:${last}:${stage}`,
        from: siteNode('GENERATE', site),
        to: siteNode(stage, drawsFor(`taker:${site.id}:${waste.kind}:${as}`).pick(takersOf(as, works))),
        wasteClass: waste.wasteClass === 'MUNICIPAL' ? 'MUNICIPAL' : 'GENERAL_INDUSTRIAL',
        ...{ solidKind: waste.kind, wasteName: waste.name, treatmentCode: as, grams },
        ...{ at: `${daysOf(last).last}T17:00:00+08:00`, evidence: 'LEDGER', confidence: 'MEASURED' },
      }),
    );
}

/** Movements of solid waste of sites, by quarter. */
export function generalFlows(streams: readonly SolidStream[], works: Works): FlowRecord[] {
  const firsts = MONTHS.map((_, place) => place).filter(
    (place) => place % 3 === 0 && `${MONTHS[place] ?? ''}-01` >= FIRST_DAY,
  );
  return streams.flatMap((stream) => firsts.flatMap((first) => quarterFlows(stream, first, works)));
}

/** What sites say of a class in a year; grams. */
export interface SolidYear {
  readonly year: number;
  readonly wasteClass: string;
  readonly utilised: number;
  readonly disposed: number;
}

/** Yearly amounts of a site by class. */
export function solidYears(streams: readonly SolidStream[], years: readonly number[]): SolidYear[] {
  const classes = [...new Set(streams.map(({ waste }) => waste.wasteClass))].sort();
  return classes.flatMap((wasteClass) => {
    const own = streams.filter(({ waste }) => waste.wasteClass === wasteClass);
    return years.map((year) => ({
      ...{ year, wasteClass },
      utilised: sum(own.map(({ utilised }) => byYear(utilised).get(year) ?? 0)),
      disposed: sum(own.map(({ disposed }) => byYear(disposed).get(year) ?? 0)),
    }));
  });
}
