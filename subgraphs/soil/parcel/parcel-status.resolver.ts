import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { type Filter } from '../../../lib/store/port';
import { reads, scopeBy } from '../../../schema/directives';
import { allOf, inDivision } from '../../kit/filters';
import { DateScalar } from '../../kit/scalars';
import { Contributions } from '../../kit/small-groups/contributions';
import { type Backed, protectedTotals } from '../../kit/small-groups/protected-totals';
import { bySystem, sumOfAreas } from '../area';
import { type SoilContext } from '../context';
import { percentOf } from '../percent';
import { type ParcelEventRow, type ParcelRow } from '../rows';
import { clearedStates, stateAt } from './parcel-history';
import { ConstructionSafeUseType, ParcelStatusCountType } from './parcel-status.type';
import { ParcelState } from './parcel-state.enum';

/** What is not verified of the rate; shown with each figure. */
const FORMULA =
  'area cleared on the day of the change / area of all parcels changed to sensitive uses in the year; unverified 公式待核实';

/** A parcel with its history. */
interface Counted extends Pick<ParcelRow, '_id' | 'areaSquareMetres' | 'plannedUseChangeOn' | 'source'> {
  readonly events: readonly ParcelEventRow[];
}

/** Which parcels are counted: those of a division that a filter finds, for one kind of totals. */
interface Wanted {
  readonly divisionCode: string;
  readonly filter: Filter;
  readonly totals: string;
}

/** The parcels that are counted, with their histories: one look at either collection. */
async function counted(context: SoilContext, { divisionCode, filter, totals }: Wanted): Promise<Counted[]> {
  const below = inDivision(context.divisions, divisionCode);
  const projection = { areaSquareMetres: 1, plannedUseChangeOn: 1, source: 1 } as const;
  const rows = context.rowsCounted<ParcelRow>('parcels', totals);
  const parcels = await rows.find(allOf(below, filter), { projection }).toArray();
  const histories = new Map<string, ParcelEventRow[]>(parcels.map(({ _id }) => [_id, []]));
  for await (const event of context.parcelEventRows.find(below)) histories.get(event.parcelCode)?.push(event);
  return parcels.map((parcel) => ({ ...parcel, events: inOrder(histories.get(parcel._id) ?? []) }));
}

const inOrder = (events: readonly ParcelEventRow[]): ParcelEventRow[] =>
  events.toSorted((one, other) => one.number - other.number);

const statedAreas = (parcels: readonly Counted[]): string[] =>
  parcels.flatMap(({ areaSquareMetres }) => areaSquareMetres ?? []);

const wasCleared = ({ events, plannedUseChangeOn }: Counted): boolean =>
  plannedUseChangeOn !== null && clearedStates.includes(stateAt(events, plannedUseChangeOn));

function behindOf(parcels: readonly Counted[]): Contributions {
  const behind = new Contributions();
  for (const parcel of parcels) {
    const area = parcel.areaSquareMetres;
    behind.add(parcel._id, { area, compliant: wasCleared(parcel) ? area : null });
  }
  return behind;
}

const HIDDEN_COUNT = { parcelCount: null, statedAreaSquareMetres: null, parcelsWithoutArea: null };
const HIDDEN_RATE = {
  ...{ parcelCount: null, compliantCount: null, undecidedCount: null },
  ...{ totalAreaSquareMetres: null, compliantAreaSquareMetres: null, ratePercent: null },
};

type Backing<T> = Backed<Omit<T, 'suppressed'>>;

function statusCounts(parcels: readonly Counted[], asOf: string): Backing<ParcelStatusCountType>[] {
  return bySystem(parcels).flatMap(([system, own]) =>
    Object.values(ParcelState).flatMap((state) => {
      const inState = own.filter(({ events }) => stateAt(events, asOf) === state);
      const areas = statedAreas(inState);
      if (inState.length === 0) return [];
      const total = {
        ...{ state, system, asOf, parcelCount: inState.length },
        statedAreaSquareMetres: areas.length === 0 ? null : sumOfAreas(areas),
        parcelsWithoutArea: inState.length - areas.length,
      };
      return [{ total, behind: behindOf(inState), family: system }];
    }),
  );
}

function safeUse(system: string, parcels: readonly Counted[], year: number): Backing<ConstructionSafeUseType> {
  const cleared = parcels.filter(wasCleared);
  const total = sumOfAreas(parcels.map(({ areaSquareMetres }) => areaSquareMetres));
  const compliant = sumOfAreas(cleared.map(({ areaSquareMetres }) => areaSquareMetres));
  const rate = {
    ...{ year, system, parcelCount: parcels.length, compliantCount: cleared.length, formula: FORMULA },
    totalAreaSquareMetres: total,
    compliantAreaSquareMetres: compliant,
    undecidedCount: parcels.length - statedAreas(parcels).length,
    ratePercent: total === null || compliant === null ? null : percentOf(compliant, total),
  };
  return { total: rate, behind: behindOf(parcels), family: system };
}

/** Parcels by state, and the rate of safe use of key development land (重点建设用地安全利用率). */
@Resolver()
export class ParcelStatusResolver {
  @Query(() => [ParcelStatusCountType], {
    description: 'Parcels by source system and state on a day, states without any left out. 分状态地块统计',
  })
  @Directive(scopeBy('divisionCode'))
  async parcelsByStatus(
    @Directive(reads('Parcel.division'))
    @Arg('divisionCode', () => ID, { description: 'This division and everything below it. 行政区划（含下级）' })
    divisionCode: string,
    @Directive(reads('Parcel.state'))
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day, else the business day. 日期' })
    asOf: string | null | undefined,
    @Ctx() context: SoilContext,
  ): Promise<ParcelStatusCountType[]> {
    const resource = 'soil.parcel-status-counts';
    const parcels = await counted(context, { divisionCode, filter: {}, totals: resource });
    const totals = statusCounts(parcels, asOf ?? context.today);
    return protectedTotals(totals, context.smallGroups(resource), () => HIDDEN_COUNT);
  }

  @Query(() => [ConstructionSafeUseType], {
    description: 'Rate by source system, empty without a change in the year. 重点建设用地安全利用率',
  })
  @Directive(scopeBy('divisionCode'))
  async constructionLandSafeUse(
    @Directive(reads('Parcel.division'))
    @Arg('divisionCode', () => ID, { description: 'This division and everything below it. 行政区划（含下级）' })
    divisionCode: string,
    @Directive(reads('Parcel.plannedUseChangeOn'))
    @Arg('year', () => Int, { description: 'Year of the change of planned use. 年度' })
    year: number,
    @Ctx() context: SoilContext,
  ): Promise<ConstructionSafeUseType[]> {
    const changedIn = { plannedUseChangeOn: { $gte: `${String(year)}-01-01`, $lte: `${String(year)}-12-31` } };
    const resource = 'soil.construction-safe-use';
    const filter = { isSensitiveUse: true, ...changedIn };
    const parcels = await counted(context, { divisionCode, filter, totals: resource });
    const totals = bySystem(parcels).map(([system, own]) => safeUse(system, own, year));
    return protectedTotals(totals, context.smallGroups(resource), () => HIDDEN_RATE);
  }
}
