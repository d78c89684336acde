import { chemicalCode, CodeFinder } from './chemical-codes';

test('a substance is coded by CAS number, else by its registry number, else not at all', () => {
  expect(chemicalCode({ SRS_CAS: '7439-92-1', SRS_ID: '37012' })).toBe('cas:7439-92-1');
  expect(chemicalCode({ SRS_CAS: '', SRS_ID: '35857' })).toBe('us-srs:35857');
  expect(chemicalCode({ SRS_CAS: '', SRS_ID: '' })).toBeNull();
});

test('a name is found in any case, and never when it stands for two codes', () => {
  const finder = new CodeFinder();
  finder.add('Lead', 'cas:7439-92-1');
  finder.add('BOD', '00310');
  finder.add('BOD', '51591');
  finder.add('BOD', '00310');
  expect(finder.find('LEAD')).toBe('cas:7439-92-1');
  expect(finder.find('bod')).toBeNull();
  expect(finder.find('unknown')).toBeNull();
});
