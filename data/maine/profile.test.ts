import { profileOf } from './profile';
import { type Statement } from './statements';

const statement = (parts: Partial<Statement>): Statement => ({
  scheme: 'us-tri',
  id: '1',
  name: '',
  street: '',
  city: '',
  zip: '',
  lat: '',
  lon: '',
  naics: '',
  year: '',
  ...parts,
});

test('each part comes from the first statement that has it', () => {
  const first = statement({ name: 'Mill', city: 'JAY', zip: '04239' });
  const second = statement({
    name: 'Mill',
    street: '1 RILEY RD',
    city: 'JAY',
    zip: '04239',
    lat: '44.5',
    lon: '-70.2',
  });
  expect(profileOf([first, second])).toEqual({
    name: 'Mill',
    address: '1 RILEY RD, JAY, ME 04239',
    location: { lat: '44.5', lon: '-70.2' },
    flags: [],
  });
});

test('case and punctuation do not make two names; another word does', () => {
  expect(profileOf([statement({ name: 'A. B. CO' }), statement({ name: 'a b co.' })]).flags).toEqual([]);
  expect(profileOf([statement({ name: 'A' }), statement({ name: 'B' })]).flags).toEqual(['NAME_DIFFERS']);
});

test('a source nobody describes has no name, address or location', () => {
  expect(profileOf([])).toEqual({ name: null, address: null, location: null, flags: [] });
});

test('a damaged street is kept and flagged', () => {
  const { address, flags } = profileOf([statement({ street: 'nan ROUTE 302', city: 'SOUTH CASCO', zip: '04077' })]);
  expect(address).toBe('nan ROUTE 302, SOUTH CASCO, ME 04077');
  expect(flags).toEqual(['ADDRESS_DAMAGED']);
});
