import { join } from 'node:path';
import { readCsvSync } from '../../lib/csv';
import { projectRoot } from '../../lib/project-root';
import { parseManifestNumber } from './manifest-number';
import { parseLegacySourceOwnerCode } from './legacy-source-owner-code';
import { parseOrganisationCode } from './organisation-code';
import { parseOutletCode } from './outlet-code';
import { type Parsed } from './parsed';
import { parseParcelCode } from './parcel-code';
import { parsePermitNumber } from './permit-number';
import { parsePollutionSourceId } from './pollution-source-id';
import { parseSiren } from './siren';
import { parseSiret } from './siret';
import { parseUscc } from './uscc';
import {
  parseHazardousWasteClass,
  parseHazardousWasteCode,
  parseSolidWasteCode,
  parseTreatmentCode,
} from './waste-code';

const parsers: Readonly<Record<string, (text: string) => Parsed>> = {
  uscc: parseUscc,
  'organisation-code': parseOrganisationCode,
  'pollution-source-id': parsePollutionSourceId,
  'permit-number': parsePermitNumber,
  'outlet-code': parseOutletCode,
  'parcel-code': parseParcelCode,
  'legacy-source-owner-code': parseLegacySourceOwnerCode,
  siren: parseSiren,
  siret: parseSiret,
  'manifest-number': parseManifestNumber,
  'hazardous-waste-code': parseHazardousWasteCode,
  'hazardous-waste-class': parseHazardousWasteClass,
  'solid-waste-code': parseSolidWasteCode,
  'treatment-code': parseTreatmentCode,
};

const vectors = readCsvSync(join(projectRoot, 'data'), {
  file: 'vectors/identifiers.csv',
  columns: ['id', 'kind', 'input', 'expected'],
}).map(({ values }) => values);

test('every kind of identifier has vectors', () => {
  expect(new Set(vectors.map(({ kind }) => kind))).toEqual(new Set(Object.keys(parsers)));
});

test.each(vectors)('$id: $kind $input is $expected', ({ kind, input, expected }) => {
  const parsed = parsers[kind]?.(input);
  expect(parsed?.ok === true ? parsed.value : 'REFUSED').toBe(expected);
});

test('a refusal gives its reason in English and in Chinese', () => {
  for (const parse of Object.values(parsers)) {
    expect(parse('?')).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/[a-z]/),
      reasonZh: expect.stringMatching(/\p{Script=Han}/u),
    });
  }
});
