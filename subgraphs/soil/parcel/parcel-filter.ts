import { type Filter } from '../../../lib/store/port';
import { parsePollutionSourceId } from '../../../schema/identifiers/pollution-source-id';
import { allOf, equalTo, inDivision, nameContains } from '../../kit/filters';
import { wellFormed } from '../../kit/well-formed';
import { type SoilContext } from '../context';
import { type ParcelFilter } from './parcel-args.type';
import { registeredStates } from './parcel-history';
import { ParcelState } from './parcel-state.enum';

/** Parcels without an event up to the day. */
const withoutHistory = (day: string): Filter => ({ events: { $not: { $elemMatch: { on: { $lte: day } } } } });

/** Parcels in one of the states on the day, by the days their events hold. */
function inStates(states: readonly ParcelState[], day: string): Filter {
  const stood = { state: { $in: states }, on: { $lte: day } };
  const alternatives: Filter[] = [
    { events: { $elemMatch: { ...stood, until: null } } },
    { events: { $elemMatch: { ...stood, until: { $gt: day } } } },
  ];
  return { $or: states.includes(ParcelState.UNKNOWN) ? [...alternatives, withoutHistory(day)] : alternatives };
}

const unregisteredStates = Object.values(ParcelState).filter(
  (state) => state !== ParcelState.UNKNOWN && !registeredStates.includes(state),
);

/** The store's filter for a filter of the list of parcels. */
export function parcelFilter(context: SoilContext, filter: ParcelFilter | null | undefined): Filter {
  if (filter === null || filter === undefined) return {};
  const { states, onRegister, sourceId, plannedUseChangedFrom: from, plannedUseChangedTo: to } = filter;
  const day = filter.asOf ?? context.today;
  return allOf(
    inDivision(context.divisions, filter.divisionCode),
    nameContains(filter.query),
    equalTo({
      isSensitiveUse: filter.sensitive,
      isKeyUnitLand: filter.keyUnitLand,
      groundwaterAffected: filter.groundwaterAffected,
    }),
    states ? inStates(states, day) : {},
    typeof onRegister === 'boolean' ? inStates(onRegister ? registeredStates : unregisteredStates, day) : {},
    typeof sourceId === 'string' ? { sourceIds: wellFormed(parsePollutionSourceId(sourceId)) } : {},
    from ? { plannedUseChangeOn: { $gte: from } } : {},
    to ? { plannedUseChangeOn: { $lte: to } } : {},
  );
}
