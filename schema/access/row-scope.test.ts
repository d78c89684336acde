import { createDivisionTree, type Division } from '../division';
import { areasOf } from './row-scope';

const division = (code: string, parent: string | null, ended: Partial<Division> = {}): Division => ({
  ...{ code, name: code, level: 'COUNTY', parent, validFrom: null, validTo: null, successors: [], ...ended },
});

const tree = createDivisionTree([
  division('west', null),
  division('west-1', 'west'),
  division('east', null),
  division('east-9', 'east', { validTo: '2020-01-01', successors: ['west-1'] }),
  division('east-8', 'east', { validTo: '2010-01-01', successors: ['east-9'] }),
]);

test('what a county took over from another city is in the scope of its own city too', () => {
  const inherited = [
    { code: 'east-9', from: null, to: '2020-01-01' },
    { code: 'east-8', from: null, to: '2010-01-01' },
  ];
  expect(areasOf(tree, 'west-1')).toEqual([{ code: 'west-1', from: null, to: null }, ...inherited]);
  expect(areasOf(tree, 'west')).toEqual([{ code: 'west', from: null, to: null }, ...inherited]);
});
