import { dataFolder } from '../divisions/load-tree';
import { parsePermitNumber } from '../../schema/identifiers/permit-number';
import { parsePollutionSourceId } from '../../schema/identifiers/pollution-source-id';
import { loadMaineCrosswalk, type MaineCrosswalk } from './crosswalk';

let crosswalk: MaineCrosswalk;
beforeAll(async () => {
  crosswalk = await loadMaineCrosswalk(dataFolder);
});

const registries = () => crosswalk.sources.filter(({ id }) => id.startsWith('us-frs:'));

test('Maine has 4,379 sources, 668 of them with a county', () => {
  expect(crosswalk.sources).toHaveLength(4379);
  expect(crosswalk.sources.filter(({ divisionCode }) => divisionCode !== 'us-23')).toHaveLength(668);
});

test.each([
  ['us-frs', 4063],
  ['us-tri', 6],
  ['us-rcra', 17],
  ['us-npdes', 157],
  ['us-ghgrp', 5],
  ['us-orispl', 131],
])('%s names %i sources', (scheme, count) => {
  expect(crosswalk.sources.filter(({ id }) => id.startsWith(`${scheme}:`))).toHaveLength(count);
});

test.each([
  ['AIR_PERMIT', 850],
  ['WATER_PERMIT', 105],
  ['HAZARDOUS_WASTE', 1679],
  ['RELEASE_REGISTER', 111],
  ['GREENHOUSE_GAS', 28],
  ['ELECTRICITY', 8],
])('%s knows %i FRS registries', (system, count) => {
  expect(registries().filter(({ systems }) => (systems as string[]).includes(system))).toHaveLength(count);
});

test.each([
  [1, 2422],
  [2, 257],
  [3, 74],
  [4, 23],
  [5, 5],
  [6, 0],
])('at least %i systems know %i FRS registries', (least, count) => {
  expect(registries().filter(({ systems }) => systems.length >= least)).toHaveLength(count);
});

test('five registries are known to five systems', () => {
  const ids = registries()
    .filter(({ systems }) => systems.length === 5)
    .map(({ id }) => id);
  expect(ids).toEqual(
    ['110000546749', '110000581406', '110008053587', '110025329963', '110042400666'].map((id) => `us-frs:${id}`),
  );
});

test('the plant whose two FRS ids differ is kept on both, booked on its own column, and flagged', () => {
  const sources = crosswalk.sourcesOf('us-orispl', '55031');
  expect(sources).toEqual(['us-frs:110063588844', 'us-frs:110008053587']);
  for (const id of sources) expect(crosswalk.get(id)?.flags).toContain('PLANT_ID_CONFLICT');
});

test('a greenhouse gas reporter follows its column, not its link', () => {
  expect(crosswalk.sourcesOf('us-ghgrp', '1000593')).toEqual(['us-frs:110063588844']);
  expect(crosswalk.get('us-frs:110063588844')?.flags).toContain('GHGRP_ID_CONFLICT');
});

test('no county is contradicted or unknown', () => {
  const flags = new Set(crosswalk.sources.flatMap((source) => source.flags));
  expect(flags).not.toContain('COUNTY_CONFLICT');
  expect(flags).not.toContain('COUNTY_UNKNOWN');
});

test('there are 888 air and 283 water permit ids', () => {
  expect(crosswalk.idsOf('us-air')).toHaveLength(888);
  expect(crosswalk.idsOf('us-npdes')).toHaveLength(283);
});

test('every source id and permit id is a well-formed identifier', () => {
  const permits = ['us-air', 'us-npdes'].flatMap((scheme) => crosswalk.idsOf(scheme).map((id) => `${scheme}:${id}`));
  expect(crosswalk.sources.filter(({ id }) => !parsePollutionSourceId(id).ok)).toEqual([]);
  expect(permits.filter((id) => !parsePermitNumber(id).ok)).toEqual([]);
});
