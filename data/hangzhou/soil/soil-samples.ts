import { type FarmlandUnit } from './farmland';
import { farmlandSamples } from './farmland-samples';
import { type SoilGround } from './ground';
import { type KeyUnitYear } from './key-unit';
import { type SoilParcel } from './parcel';
import { hasPreliminary, preliminarySamples } from './preliminary-samples';
import { laterSamples, selfMonitoring } from './later-samples';
import { type SoilSample } from './sample';

/** Land that samples are taken from. */
export interface SampledLand {
  readonly parcels: readonly SoilParcel[];
  readonly farmland: readonly FarmlandUnit[];
  readonly keyUnits: readonly KeyUnitYear[];
}

function monitored({ parcels, keyUnits }: SampledLand, ground: SoilGround): SoilSample[] {
  const bySite = new Map(
    parcels.flatMap((parcel) => (parcel.site === null ? [] : [[parcel.site.id, parcel] as const])),
  );
  return keyUnits.flatMap((unit) => {
    const parcel = bySite.get(unit.site.id);
    if (parcel === undefined) throw new Error(`${unit.id} has no parcel`);
    return selfMonitoring(parcel, unit, ground);
  });
}

/** As many samples as the scale says: what the other campaigns leave is shared out among the preliminary surveys. */
export function makeSamples(land: SampledLand, ground: SoilGround): SoilSample[] {
  const later = [
    ...land.farmland.flatMap((unit) => farmlandSamples(unit, ground)),
    ...land.parcels.flatMap((parcel) => laterSamples(parcel, ground)),
    ...monitored(land, ground),
  ];
  const surveyed = land.parcels.filter(hasPreliminary);
  const left = ground.world.scale.soilSamples - later.length;
  const each = Math.floor(left / surveyed.length);
  const more = left % surveyed.length;
  const first = surveyed.flatMap((parcel, place) => preliminarySamples(parcel, each + (place < more ? 1 : 0), ground));
  return [...first, ...later];
}
