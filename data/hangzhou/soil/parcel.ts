import { drawsFor } from '../draws';
import { decimalText } from './amounts';
import { type Finding, findingsOf, wasIn } from './findings';
import { type SoilGround } from './ground';
import { type LandUsePlan, planLandUse } from './land-use-plan';
import { planParcels, type PlannedParcel } from './planned-parcel';
import { type Stage } from './stages';

/** A parcel of the invented city; null is not stated. */
export interface SoilParcel extends PlannedParcel, LandUsePlan {
  /** Where it stands on the last day; null without a history. */
  readonly stage: Stage | null;
  readonly areaSquareMetres: string | null;
  readonly realEstateUnitCodes: readonly string[];
  readonly isKeyUnitLand: boolean | null;
  readonly responsibleParty: string | null;
  readonly findings: readonly Finding[];
  /** Whether the risk assessment has named what was found. */
  readonly isAssessed: boolean;
  readonly maxDepthDecimetres: number | null;
  readonly groundwaterAffected: boolean | null;
}

const AREA_HUNDREDTHS = { from: 180_000, to: 14_000_000 };
const DEPTH_DECIMETRES = { from: 12, to: 65 };

/** Shape of GB/T 37346 alone: county, cadastral zones, state-owned ground, serial, and a building or bare land. */
function realEstateUnits({ code, countyCode }: PlannedParcel): string[] {
  const draws = drawsFor(`real-estate:${code}`);
  const zones = `00${draws.int(1, 9)}00${draws.int(1, 9)}`;
  return Array.from({ length: draws.weighted([0, 1, 2], (count) => [18, 66, 16][count] ?? 0) }, (_, place) => {
    const serial = String(draws.int(1, 99_000) + place).padStart(5, '0');
    const building = draws.chance(600) ? `F0000000${draws.int(1, 9)}` : 'W00000000';
    return `${countyCode}${zones}GB${serial}${building}`;
  });
}

/** The area of land that never gave a reason is sometimes not stated. */
function areaOf({ code, history }: PlannedParcel): string | null {
  const draws = drawsFor(`area:${code}`);
  const area = decimalText(draws.int(AREA_HUNDREDTHS.from, AREA_HUNDREDTHS.to), 2);
  return history.length === 0 && draws.chance(120) ? null : area;
}

function keyUnitLand({ code, site }: PlannedParcel): boolean | null {
  if (site !== null) return site.roles.isKeySoilUnit;
  return drawsFor(`key-unit-land:${code}`).chance(900) ? false : null;
}

function affectedGroundwater(parcel: PlannedParcel, findings: readonly Finding[]): boolean | null {
  if (findings.some(({ groundwater }) => groundwater !== null)) return true;
  return wasIn(parcel, 'REVIEW_SURVEY') ? false : null;
}

function makeParcel(parcel: PlannedParcel, ground: SoilGround): SoilParcel {
  const uses = planLandUse(parcel, ground);
  const findings = findingsOf(parcel, uses.soilClass, ground);
  const depth = drawsFor(`depth:${parcel.code}`).int(DEPTH_DECIMETRES.from, DEPTH_DECIMETRES.to);
  const isAssessed = wasIn(parcel, 'RISK_ASSESS') || wasIn(parcel, 'ON_REGISTER');
  const enterprise = parcel.site && ground.world.enterprise(parcel.site.enterpriseId);
  return {
    ...parcel,
    ...uses,
    ...{ findings, isAssessed, stage: parcel.history.at(-1)?.stage ?? null },
    areaSquareMetres: areaOf(parcel),
    realEstateUnitCodes: realEstateUnits(parcel),
    isKeyUnitLand: keyUnitLand(parcel),
    responsibleParty: wasIn(parcel, 'ON_REGISTER') ? (enterprise?.name ?? null) : null,
    maxDepthDecimetres: findings.some(({ peak }) => peak !== null) ? depth : null,
    groundwaterAffected: affectedGroundwater(parcel, findings),
  };
}

/** The parcels of the city, by code. */
export const makeParcels = (ground: SoilGround): SoilParcel[] =>
  planParcels(ground).map((parcel) => makeParcel(parcel, ground));
