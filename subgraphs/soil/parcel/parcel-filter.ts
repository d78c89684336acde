import { type Filter } from '../../../lib/store/port';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { wellFormed } from '../../kit/well-formed';
import { type SoilContext } from '../context';
import { type ParcelFilter } from './parcel-args.type';
import { registeredStates } from './parcel-history';
import { ParcelState } from './parcel-state.enum';

const allStates = Object.values(ParcelState);

const unregisteredStates = allStates.filter(
  (state) => state !== ParcelState.UNKNOWN && !registeredStates.includes(state),
);

/** The states a filter leaves; null when it says nothing of them. */
function statesOf({ states, onRegister }: ParcelFilter): readonly ParcelState[] | null {
  if (!states && typeof onRegister !== 'boolean') return null;
  const ofRegister = typeof onRegister !== 'boolean' ? allStates : onRegister ? registeredStates : unregisteredStates;
  return ofRegister.filter((state) => !states || states.includes(state));
}

/** Parcels in one of the states on the day, by one look at the histories; UNKNOWN are those whose has not begun. */
async function inStates(context: SoilContext, states: readonly ParcelState[], filter: ParcelFilter): Promise<Filter> {
  const day = filter.asOf ?? context.today;
  const hasUnknown = states.includes(ParcelState.UNKNOWN);
  const wanted = hasUnknown ? {} : { state: { $in: states }, $or: [{ until: null }, { until: { $gt: day } }] };
  const events = await context.parcelEventRows
    .find(allOf(inDivision(context.divisions, filter.divisionCode), { on: { $lte: day }, ...wanted }), {
      projection: { parcelCode: 1, state: 1, until: 1 },
    })
    .toArray();
  const standing = events.filter(
    ({ state, until }) => (until === null || until > day) && states.some((one) => one === state),
  );
  const found = { _id: { $in: standing.map(({ parcelCode }) => parcelCode) } };
  if (!hasUnknown) return found;
  return { $or: [found, { _id: { $nin: [...new Set(events.map(({ parcelCode }) => parcelCode))] } }] };
}

/** The store's filter for a filter of the list of parcels. */
export async function parcelFilter(context: SoilContext, filter: ParcelFilter | null | undefined): Promise<Filter> {
  if (filter === null || filter === undefined) return {};
  const { sourceId, plannedUseChangedFrom: from, plannedUseChangedTo: to } = filter;
  const states = statesOf(filter);
  const own = allOf(
    inDivision(context.divisions, filter.divisionCode),
    nameContains(filter.query),
    equalTo({
      isSensitiveUse: filter.sensitive,
      isKeyUnitLand: filter.keyUnitLand,
      groundwaterAffected: filter.groundwaterAffected,
    }),
    typeof sourceId === 'string' ? { sourceIds: wellFormed(parsePollutionSourceId(sourceId)) } : {},
    from ? { plannedUseChangeOn: { $gte: from } } : {},
    to ? { plannedUseChangeOn: { $lte: to } } : {},
  );
  return states === null ? own : allOf(own, await inStates(context, states, filter));
}
