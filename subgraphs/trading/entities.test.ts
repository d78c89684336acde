import { loadDivisionTree } from '../../data/divisions/load-tree';
import { createClock } from '../../lib/clock';
import { temporaryStore, type TemporaryStore } from '../kit/import/testing/temporary-store';
import { inProcess } from '../kit/in-process';
import { openRoom } from '../kit/room';
import { trading } from './subgraph';
import { exampleRows, ids } from './testing/example-ledger';
import { EMITTER, putRows, SITE } from './testing/example-rights';

let temporary: TemporaryStore;
let execute: ReturnType<typeof inProcess>['execute'];

beforeAll(async () => {
  temporary = await temporaryStore();
  const clock = createClock(new Date('2026-09-28T09:00:00+08:00'));
  ({ execute } = inProcess(await openRoom(trading, { store: temporary.store, divisions: loadDivisionTree(), clock })));
  await putRows(temporary.store, exampleRows);
});
afterAll(() => temporary.remove());

/** Asks the room alone for entities, as the gateway does. */
async function entities(fields: string, ...representations: readonly object[]): Promise<unknown> {
  const query = `query Entities($of: [_Any!]!) { _entities(representations: $of) { __typename ${fields} } }`;
  const { data, errors } = await execute({ query, variables: { of: representations } });
  expect(errors).toBeUndefined();
  return data?.['_entities'];
}

test('each entity of the room is found by its key, in the order asked; an unknown key is null', async () => {
  const fields = `... on RightAccount { id registry } ... on Lot { id commodity } ... on Transaction { id kind } ... on ComplianceYear { id year }`;
  const found = await entities(
    fields,
    { __typename: 'Lot', id: 'lot-ccer' },
    { __typename: 'RightAccount', id: ids.heat },
    { __typename: 'RightAccount', id: 'example:nobody' },
    { __typename: 'Transaction', id: '2024-06-01:PLEDGE:lot-so2' },
    { __typename: 'ComplianceYear', id: `${ids.cement}:2024` },
  );
  expect(found).toEqual([
    { __typename: 'Lot', id: 'lot-ccer', commodity: 'CCER' },
    { __typename: 'RightAccount', id: ids.heat, registry: 'example-registry' },
    null,
    { __typename: 'Transaction', id: '2024-06-01:PLEDGE:lot-so2', kind: 'PLEDGE' },
    { __typename: 'ComplianceYear', id: `${ids.cement}:2024`, year: 2024 },
  ]);
});

test('what the room adds to others’ entities is empty for those it knows nothing of', async () => {
  const added = 'rightAccounts { id } complianceYears { id } ghgReports { year }';
  const found = await entities(
    `... on PollutionSource { ${added} } ... on Enterprise { ${added} }`,
    { __typename: 'PollutionSource', id: SITE },
    { __typename: 'PollutionSource', id: 'us-frs:110000546749' },
    { __typename: 'Enterprise', id: EMITTER },
    { __typename: 'Enterprise', id: 'fr-siren:552081317' },
  );
  const nothing = { rightAccounts: [], complianceYears: [], ghgReports: [] };
  expect(found).toMatchObject([
    { rightAccounts: [{ id: ids.heat }], complianceYears: [{ id: `${ids.heat}:2020` }], ghgReports: [{ year: 2023 }] },
    nothing,
    { rightAccounts: [{ id: ids.cement }], ghgReports: [{ year: 2024 }, { year: 2024 }] },
    nothing,
  ]);
});

test.each<[what: string, brought: object]>([
  ['nothing', {}],
  ['null', { permitUsage: null }],
  ['no amounts', { permitUsage: [] }],
])('rights are told even when the permits room brings %s, and nothing is judged', async (_, brought) => {
  const fields =
    '... on PollutionSource { rightsPositions(year: 2025) { held { value } permitted { value } permittedStatus actualStatus } }';
  expect(await entities(fields, { __typename: 'PollutionSource', id: SITE, ...brought })).toMatchObject([
    {
      rightsPositions: [
        { held: { value: '7.5' }, permitted: null, permittedStatus: 'UNKNOWN', actualStatus: 'UNKNOWN' },
      ],
    },
  ]);
});
