import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SoilReference } from '../../../data/soil-limits/load';
import { grade } from '../../../schema/directives';
import { SharingError } from '../../../schema/sharing-error';
import { type SoilContext } from '../context';
import { eventAt, lastSurvey, stateAt } from '../parcel/parcel-history';
import { ParcelType } from '../parcel/parcel.type';
import { isStanding } from '../parcel/register-entry.type';
import { type KeySoilUnitRow, type ParcelEventRow, type ParcelRow, type RegisterEntryRow } from '../rows';
import { GateArgs, type LandUseGateReasonType, LandUseGateType } from './gate.type';
import { type GateReason, landUseGate, type ParcelFacts } from './land-use-gate';

/** 用地用海分类 has three levels of two digits each. */
const USE_CODE = /^\d{2}(\d{2}){0,2}$/;

function useOf({ plannedUse }: Pick<GateArgs, 'plannedUse'>, parcel: ParcelRow): string | null {
  if (plannedUse === null || plannedUse === undefined) return parcel.plannedUse?.code ?? null;
  if (USE_CODE.test(plannedUse)) return plannedUse;
  throw new SharingError('BAD_ARGUMENT', `plannedUse: ${JSON.stringify(plannedUse.slice(0, 40))}`);
}

/** What other rows say of the parcel. */
interface Beside {
  readonly events: readonly ParcelEventRow[];
  readonly entries: readonly RegisterEntryRow[];
  readonly units: readonly KeySoilUnitRow[];
}

/** Registers that bar a use; a suspicion or a pollution record alone does not. */
const barring: readonly string[] = ['CONTROL_AND_REMEDIATION', 'US_NPL'];

function factsOf(parcel: ParcelRow, { events, entries, units }: Beside, day: string): ParcelFacts {
  const survey = lastSurvey(events, day);
  const standing = entries.filter((entry) => barring.includes(entry.register) && isStanding(entry, day));
  return {
    state: stateAt(events, day),
    stateEventId: eventAt(events, day)?._id ?? null,
    registerEntryIds: standing.map(({ _id }) => _id),
    isKeyUnitLand: units.length > 0 ? true : parcel.isKeyUnitLand,
    keyUnitIds: units.map(({ _id }) => _id),
    survey: survey && { id: survey._id, on: survey.on },
    currentUseSince: parcel.currentUseSince,
  };
}

function shown(reason: GateReason, reference: SoilReference, day: string): LandUseGateReasonType {
  const { code, clause, decision, finding, evidenceIds } = reason;
  return { reasonCode: code, decision, finding, evidenceIds, legalBasis: reference.legalBasis(clause, day) };
}

/** The gate on a parcel. */
@Resolver(() => ParcelType)
export class LandUseGateResolver {
  @FieldResolver(() => LandUseGateType, {
    description: 'Whether a step in the use of the land may be taken (Art. 59, 61, 66, 67). 用途变更准入判定',
  })
  @Directive(grade('L1'))
  async landUseGate(
    @Root() parcel: ParcelRow,
    @Args(() => GateArgs) args: GateArgs,
    @Ctx() context: SoilContext,
  ): Promise<LandUseGateType> {
    const asOf = args.asOf ?? context.today;
    const plannedUse = useOf(args, parcel);
    const sensitive = plannedUse === null ? null : context.reference.landUses.isSensitive(plannedUse);
    const [events, entries, units] = await Promise.all([
      context.eventsByParcel.load(parcel._id),
      context.registerEntriesByParcel.load(parcel._id),
      context.keySoilUnitsOf(parcel),
    ]);
    const began = units.filter(({ year }) => String(year) <= asOf.slice(0, 4));
    const facts = factsOf(parcel, { events, entries, units: began }, asOf);
    const question = { event: args.event, isSensitive: sensitive, isRemediation: args.remediationProject };
    const { decision, reasons: found } = landUseGate(facts, question);
    const reasons = found.map((reason) => shown(reason, context.reference, asOf));
    return {
      decision,
      reasonCode: reasons[0]?.reasonCode ?? null,
      legalBasis: reasons[0]?.legalBasis ?? null,
      evidenceIds: [...new Set(reasons.flatMap(({ evidenceIds }) => evidenceIds))],
      reasons,
      ...{ event: args.event, plannedUse, sensitive, state: facts.state, asOf },
    };
  }
}
