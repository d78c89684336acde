import { rightsCover } from './rights-cover';
import { verifiedAndReported } from './verified-and-reported';

const tonnes = (value: string) => ({ value, unit: 't/a' });

const position = (changes: object) => ({
  ...{ year: 2024, pollutantCode: 'a21026', held: tonnes('10.2'), permitted: tonnes('10'), actual: tonnes('4') },
  ...{ permittedStatus: 'WITHIN', actualStatus: 'WITHIN', ...changes },
});

describe('rights held against what is permitted and put out', () => {
  const settle = (...positions: object[]) => rightsCover.settle({ id: 'site', rights2024: positions });

  test('as much as is permitted is enough; less is told with all three sides', () => {
    expect(settle(position({}))).toEqual([null]);
    expect(settle(position({ held: tonnes('9'), permittedStatus: 'EXCEEDED' }))).toEqual([
      'site 2024 a21026: 9 t/a held, 10 t/a permitted, 4 t/a put out',
    ]);
    expect(settle(position({ permitted: null, permittedStatus: 'UNKNOWN', actualStatus: 'EXCEEDED' }))).toEqual([
      'site 2024 a21026: 10.2 t/a held, unknown permitted, 4 t/a put out',
    ]);
  });

  test('a pollutant without a right, and a right that nothing is stated for, are not compared', () => {
    expect(settle(position({ held: null }), position({ permitted: null, actual: null }))).toEqual([]);
    expect(rightsCover.settle({ id: 'site', rights2023: null, rights2024: [], rights2025: [] })).toEqual([]);
  });
});

describe('verified emissions against the greenhouse gas report', () => {
  const emitter = (...quantities: (string | null)[]) => ({
    id: 'site',
    enterprise: {
      id: 'emitter',
      complianceYears: [
        { year: 2024, rightType: 'CARBON', verified: { value: '30' } },
        { year: 2025, rightType: 'CARBON', verified: null },
      ],
      ghgReports: [
        { year: 2024, kind: 'TOTAL', quantity: { value: '999' } },
        { year: 2023, kind: 'FUEL_COMBUSTION', quantity: { value: '999' } },
        ...quantities.map((value) => ({ year: 2024, kind: 'FUEL_COMBUSTION', quantity: value && { value } })),
      ],
    },
  });

  test('parts add up before they are rounded, half up; a total is no part', () => {
    expect(verifiedAndReported.settle(emitter('10.25', '19.25'))).toEqual([null]);
    expect(verifiedAndReported.settle(emitter('10.25', '19.249999'))).toEqual([
      'emitter 2024: 30 verified, 29 reported',
    ]);
  });

  test('what is not stated is not compared', () => {
    expect(verifiedAndReported.settle(emitter())).toEqual([]);
    expect(verifiedAndReported.settle(emitter('30', null))).toEqual([]);
    expect(verifiedAndReported.settle({ id: 'site', enterprise: null })).toEqual([]);
  });
});
