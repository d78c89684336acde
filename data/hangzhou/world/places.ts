import { type DivisionTree } from '../../../schema/division';
import { LAST_DAY } from '../calendar';
import { drawsFor } from '../draws';
import { type County, type Profiles, type Sector } from '../profiles';

/** Where a site lies. */
export interface Place {
  readonly countyCode: string;
  /** Township. */
  readonly divisionCode: string;
  readonly location: { readonly lat: string; readonly lon: string };
}

/** How often, in a thousand, an industry is found where it is concentrated. */
const CONCENTRATED = 700;

/** Sites are strewn so far around the middle of their county, in ten-thousandths of a degree. */
const SPREAD = 600;

function countyOf(label: string, sector: Sector, counties: readonly County[]): County {
  const draws = drawsFor(`county:${label}`);
  const home = counties.filter(({ code }) => sector.counties.includes(code));
  return draws.weighted(home.length > 0 && draws.chance(CONCENTRATED) ? home : counties, ({ weight }) => weight);
}

const nearby = (middle: number, offset: number): string => (middle + offset / 10_000).toFixed(4);

/** Draws a township of a county that suits the industry, and a point near the middle of the county. */
export function placeFor(label: string, sector: Sector, world: { profiles: Profiles; divisions: DivisionTree }): Place {
  const county = countyOf(label, sector, world.profiles.counties);
  return placeIn(label, county, world.divisions);
}

/** Draws a township and a point in a given county. */
export function placeIn(label: string, county: County, divisions: DivisionTree): Place {
  const draws = drawsFor(`place:${label}`);
  const townships = divisions.children(county.code, LAST_DAY);
  return {
    countyCode: county.code,
    divisionCode: draws.pick(townships).code,
    location: {
      lat: nearby(county.lat, draws.int(-SPREAD, SPREAD)),
      lon: nearby(county.lon, draws.int(-SPREAD, SPREAD)),
    },
  };
}
