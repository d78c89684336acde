import { type World } from '../world/world';
import { type FarmlandUnit, makeFarmland } from './farmland';
import { type SoilGround, soilGround } from './ground';
import { type GroundwaterPoint, makePoints } from './groundwater-point';
import { type KeyUnitYear, makeKeyUnits } from './key-unit';
import { makeParcels, type SoilParcel } from './parcel';
import { entriesOf, type RegisterEntry } from './register';
import { type SoilSample } from './sample';
import { makeSamples } from './soil-samples';

/** Soil and groundwater of the invented city; readings are made point by point with `readingsOf`. */
export interface SoilCity {
  readonly ground: SoilGround;
  readonly parcels: readonly SoilParcel[];
  readonly entries: readonly RegisterEntry[];
  readonly keyUnits: readonly KeyUnitYear[];
  readonly farmland: readonly FarmlandUnit[];
  readonly samples: readonly SoilSample[];
  readonly points: readonly GroundwaterPoint[];
}

/** Makes the soil of a city with the tables of a data folder; the same files always give the same soil. */
export function makeSoilCity(world: World, dataFolder: string): SoilCity {
  const ground = soilGround(world, dataFolder);
  const parcels = makeParcels(ground);
  const keyUnits = makeKeyUnits(ground);
  const farmland = makeFarmland(ground);
  return {
    ...{ ground, parcels, keyUnits, farmland },
    entries: parcels.flatMap(entriesOf),
    samples: makeSamples({ parcels, farmland, keyUnits }, ground),
    points: makePoints(parcels, ground),
  };
}
