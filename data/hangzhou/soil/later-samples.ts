import { drawsFor } from '../draws';
import { thousandthsOf } from './amounts';
import { aboveScreening, sampled, stayIn, type Taken } from './campaign';
import { type Finding } from './findings';
import { type SoilGround } from './ground';
import { type SoilParcel } from './parcel';
import { detected, type SoilSample, typicalOf } from './sample';

/** Samples after remediation, thousandths of the target, where it is reached and where it is not. */
const REACHED = { from: 180, to: 680 };
const MISSED = { from: 1100, to: 1400 };

function detailOf(finding: Finding, parcel: SoilParcel): Taken[] {
  const draws = drawsFor(`detail:${parcel.code}:${finding.item}`);
  const depth = parcel.maxDepthDecimetres ?? 0;
  const others = Array.from({ length: draws.int(2, 4) }, () => ({
    ...{ item: finding.item, depthDecimetres: draws.int(3, depth), ...aboveScreening(finding, draws) },
  }));
  const highest = { item: finding.item, depthDecimetres: depth, ...detected(finding.peak ?? finding.screening, null) };
  return [highest, ...others];
}

function waterOf({ item, groundwater }: Finding): Taken[] {
  if (groundwater === null) return [];
  const { value, unit } = groundwater;
  return [{ item, medium: 'GROUNDWATER', depthDecimetres: null, ...detected(value, null, unit) }];
}

/** Mud of the ditch beside a works: no standard of soil speaks of it. */
function mudOf({ code, findings }: SoilParcel, ground: SoilGround): Taken[] {
  const draws = drawsFor(`sediment:${code}`);
  const [first] = findings;
  if (first === undefined || !draws.chance(120)) return [];
  const measured = typicalOf(ground.profiles.levelOf(first.item), draws);
  return [{ item: first.item, medium: 'SEDIMENT', depthDecimetres: 1, ...measured }];
}

function detailedSamples(parcel: SoilParcel, ground: SoilGround): SoilSample[] {
  const stay = stayIn(parcel, 'SURVEY_2_DETAIL', false);
  if (stay === null) return [];
  const soil = parcel.findings.flatMap((finding) => detailOf(finding, parcel));
  const others = [...parcel.findings.flatMap(waterOf), ...mudOf(parcel, ground)];
  return sampled(parcel, { purpose: 'DETAILED', letter: 'D', ...stay }, [...soil, ...others]);
}

/** A plan that is filed again follows an effect that was not reached. */
const isMissed = ({ stage }: SoilParcel): boolean => stage === 'PLAN_FILED' || stage === 'REMEDIATION';

function effectOf({ item, target }: Finding, parcel: SoilParcel): Taken[] {
  if (target === null) return [];
  const draws = drawsFor(`effect:${parcel.code}:${item}`);
  const { from, to } = isMissed(parcel) ? MISSED : REACHED;
  return Array.from({ length: draws.int(4, 10) }, () => ({
    ...{ item, depthDecimetres: draws.int(2, parcel.maxDepthDecimetres ?? 10) },
    ...detected(thousandthsOf(target, draws.int(from, to)), null),
  }));
}

function effectSamples(parcel: SoilParcel): SoilSample[] {
  const stay = stayIn(parcel, 'EFFECT_EVAL', true);
  if (stay === null) return [];
  const taken = parcel.findings.flatMap((finding) => effectOf(finding, parcel));
  return sampled(parcel, { purpose: 'EFFECT', letter: 'E', ...stay }, taken);
}

/** What the detailed survey and the effect evaluation of a parcel took. */
export const laterSamples = (parcel: SoilParcel, ground: SoilGround): SoilSample[] => [
  ...detailedSamples(parcel, ground),
  ...effectSamples(parcel),
];

/** Topsoil of works in operation in one year (HJ 1209-2021): three items of its list, as they are by nature. */
export function selfMonitoring(
  parcel: SoilParcel,
  { year, sampledOn }: { readonly year: number; readonly sampledOn: string },
  ground: SoilGround,
): SoilSample[] {
  const items = ground.profiles.contaminantsOf(parcel.sector.code).slice(0, 3);
  const taken = items.map((item, place): Taken => {
    const draws = drawsFor(`self:${parcel.code}:${year}:${place}`);
    return { item, depthDecimetres: 2, ...typicalOf(ground.profiles.levelOf(item), draws) };
  });
  const campaign = { purpose: 'SELF_MONITORING', letter: `M${year}-`, from: sampledOn, to: sampledOn } as const;
  return sampled(parcel, campaign, taken);
}
