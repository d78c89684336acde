import { groupBy } from '../../../lib/group-by';
import { WHOLE_YEARS } from '../calendar';
import { type World } from '../world/world';
import { type AccountMonth } from './account';
import { type FacilityRecord, facilitiesOf } from './facility';
import { type FlowRecord } from './flow';
import { generalFlows, solidStreams, type SolidYear, solidYears } from './general-flow';
import { manifestFlows, ownFlows } from './hazardous-flow';
import { type LicenceLine, licenceLines, receivedByOperator } from './licence-line';
import { type ManifestRecord, manifestsOf } from './manifest';
import { MunicipalWaste } from './municipal-flow';
import { type Operator } from './operator';
import { type PlanRecord, plansOf, receiversByYear } from './plan';
import { type ReportRecord, reportsOf } from './report';
import { constructionFlows, farmFlows } from './rural-flow';
import { simulateWaste } from './simulate';
import { type Generator } from './stream';
import { readWasteProfiles } from './waste-tables';
import { worksOf } from './works';
import { fatesOf, type HazardousYear, hazardousYears } from './yearly';

/** A generator with all that it files. */
export interface GeneratorRecord extends Generator {
  readonly hazardousYears: readonly HazardousYear[];
  readonly solidYears: readonly SolidYear[];
  readonly plans: readonly PlanRecord[];
  readonly reports: readonly ReportRecord[];
}

export interface LicenceRecord {
  readonly operator: Operator;
  readonly lines: readonly LicenceLine[];
}

/** What the waste department knows of the invented city. */
export interface WasteDepartment {
  readonly generators: readonly GeneratorRecord[];
  readonly licences: readonly LicenceRecord[];
  readonly manifests: readonly ManifestRecord[];
  readonly accounts: readonly AccountMonth[];
  readonly facilities: readonly FacilityRecord[];
  readonly flows: readonly FlowRecord[];
}

type History = ReturnType<typeof simulateWaste>;
type Streams = ReturnType<typeof solidStreams>;

function generatorRecords({ generators, trips, accounts }: History, streams: Streams): GeneratorRecord[] {
  const rows = groupBy(accounts, ({ siteId }) => siteId);
  const solid = groupBy(streams, ({ site }) => site.id);
  const fates = fatesOf(trips);
  const receivers = receiversByYear(trips);
  return generators.map((generator) => {
    const own = rows.get(generator.site.id) ?? [];
    return {
      ...generator,
      hazardousYears: hazardousYears(generator, own, fates),
      solidYears: solidYears(solid.get(generator.site.id) ?? [], WHOLE_YEARS),
      plans: plansOf(generator, receivers),
      reports: reportsOf(generator, own),
    };
  });
}

/** Makes the department's part of the city from the profile tables of a data folder. */
export function makeWaste(world: World, dataFolder: string): WasteDepartment {
  const profiles = readWasteProfiles(dataFolder);
  const history = simulateWaste(world, profiles);
  const { operators, generators, trips, accounts } = history;
  const works = worksOf(world);
  const streams = solidStreams(world.sites, profiles);
  const manifests = manifestsOf(trips, world.scale);
  const municipal = new MunicipalWaste(world, works, new Map(generators.map((each) => [each.site.id, each])));
  const received = receivedByOperator(trips);
  const linesOf = (operator: Operator): LicenceLine[] =>
    licenceLines(operator, received.get(operator.siteId) ?? new Map());
  return {
    generators: generatorRecords(history, streams),
    licences: operators.map((operator) => ({ operator, lines: linesOf(operator) })),
    manifests,
    accounts,
    facilities: facilitiesOf(works, { generators, linesOf }),
    flows: [
      ...manifestFlows(manifests, world, { operators, municipal: municipal.ashFrom }),
      ...ownFlows(generators),
      ...municipal.flows,
      ...generalFlows(streams, works),
      ...constructionFlows(world, works),
      ...farmFlows(world),
    ],
  };
}
