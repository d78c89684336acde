import { type FranceCrosswalk } from '../../../data/france/crosswalk';
import { siteOf } from '../../../data/france/site';
import { amountBoundTable } from '../../../data/france/tables';
import { type CsvTable, type CsvValues } from '../../../lib/csv-table';
import { ExactDecimal } from '../../../schema/mass';
import { RegulatorySystem } from '../../../schema/regulatory-system';
import { type ImportContext } from '../../kit/import/dataset-importer';
import { type EmissionRow } from '../rows';
import { readStated, type SitedRow } from './read-stated';
import { emissionOf, type Media, problemOf, type Stated } from './stated-emission';

/** Yearly amounts of IREP, kg a year by medium. */
export const emissionTable: CsvTable<'irep_id' | 'year' | 'medium' | 'pollutant' | 'quantity' | 'unit'> = Object.freeze(
  {
    file: 'fr-euets-irep/irep_emissions.csv',
    columns: ['irep_id', 'year', 'medium', 'pollutant', 'quantity', 'unit'] as const,
  },
);

type Values = CsvValues<(typeof emissionTable.columns)[number]>;

const media: Media = Object.freeze({ Air: 'AIR', 'Eau (direct)': 'WATER', 'Eau (indirect)': 'SEWER', Sol: 'SOIL' });

/** Kilograms a year, as IREP writes it. */
const KG_A_YEAR = 'kg/an';

function stated(crosswalk: FranceCrosswalk, values: Values): Stated {
  const { irep_id: facility, year, medium: compartment, pollutant, quantity } = values;
  return {
    id: ['fr-irep', facility, year, compartment, pollutant].join(':'),
    site: siteOf(crosswalk, 'irep', { id: facility, asOf: year }),
    facility,
    year,
    compartment,
    medium: media[compartment] ?? null,
    pollutant,
    amount: quantity,
  };
}

async function readBounds(context: ImportContext): Promise<ReadonlyMap<string, string>> {
  const bounds = new Map<string, string>();
  for await (const { pollutant, over_kg } of context.read(amountBoundTable)) bounds.set(pollutant, over_kg);
  return bounds;
}

/** Amounts and labels are kept as they are; what cannot be right about them is flagged. */
function flagsOf({ pollutant, amount }: SitedRow, bounds: ReadonlyMap<string, string>): string[] {
  const bound = bounds.get(pollutant);
  return [
    ...(bound !== undefined && new ExactDecimal(amount).gt(bound) ? ['IMPOSSIBLE_AMOUNT'] : []),
    ...(/\p{Cc}/u.test(pollutant) ? ['LABEL_DAMAGED'] : []),
  ];
}

/** Yearly amounts of the pollutant register IREP. Each label is a pollutant of its own: the total of a gas beside its parts too. */
export async function readEmissions(context: ImportContext, crosswalk: FranceCrosswalk): Promise<EmissionRow[]> {
  const bounds = await readBounds(context);
  return readStated(context, emissionTable, {
    state: (values) => stated(crosswalk, values),
    problem: (row, { unit }) => problemOf(row) ?? (unit === KG_A_YEAR ? null : `unit ${JSON.stringify(unit)}`),
    note: ({ facility }, _, file) => {
      const source = crosswalk.sourceOf('fr-irep', facility);
      file.link('euets_installations', source !== null && source.installations.length > 0);
    },
    make: (row) =>
      emissionOf(
        row,
        { unit: 'kg', original: KG_A_YEAR },
        {
          permitNo: null,
          system: RegulatorySystem.RELEASE_REGISTER,
          pollutantCode: null,
          reliability: null,
          flags: flagsOf(row, bounds),
        },
      ),
  });
}
