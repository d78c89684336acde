import { readCsvSync } from '../../lib/csv';
import { RegulatorySystem } from '../../schema/regulatory-system';
import { programTable } from './tables';

/** What a programme of the FRS cross-walk is called here, and the system that a link of it alone proves. */
export interface Programme {
  readonly scheme: string;
  readonly system: RegulatorySystem | null;
  /** The register, as provenance names it. */
  readonly origin: string;
}

/** Programmes by the name they have in frs_program_links. */
export type Programmes = ReadonlyMap<string, Programme>;

const systems = new Set<string>(Object.values(RegulatorySystem));

function toSystem(text: string): RegulatorySystem | null {
  if (text === '') return null;
  if (!systems.has(text)) throw new Error(`${programTable.file}: no regulatory system ${text}`);
  return text as RegulatorySystem;
}

/** Reads the project's own table of programmes. */
export function loadProgrammes(dataFolder: string): Programmes {
  const programmes = new Map<string, Programme>();
  for (const { values } of readCsvSync(dataFolder, programTable)) {
    const { program, scheme, system, origin } = values;
    programmes.set(program, { scheme, system: toSystem(system), origin });
  }
  return programmes;
}
