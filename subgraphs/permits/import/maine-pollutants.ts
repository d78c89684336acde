import { chemicalCode, CodeFinder } from '../../../data/pollutants/chemical-codes';
import { pollutantTables } from '../../../data/pollutants/tables';
import { type ImportContext } from '../../kit/import/dataset-importer';

/** How each register's pollutant names become codes of the directory. */
export interface PollutantCodes {
  readonly releases: CodeFinder;
  readonly parameters: CodeFinder;
  readonly flows: CodeFinder;
}

/** TRI and eGRID names through EPA's substance registry, NPDES names through its parameter list; ambiguous names find none. */
export async function loadCodes(context: ImportContext): Promise<PollutantCodes> {
  const [releases, parameters, flows] = [new CodeFinder(), new CodeFinder(), new CodeFinder()];
  const bySource = new Map([
    ['TRI', releases],
    ['eGRID', flows],
  ]);
  for await (const values of context.read(pollutantTables.chemicals)) {
    bySource.get(values.Source)?.add(values.FlowName, chemicalCode(values));
  }
  for await (const { PARAMETER_CODE, PARAMETER_DESC } of context.read(pollutantTables.parameters)) {
    parameters.add(PARAMETER_DESC, `us-npdes:${PARAMETER_CODE}`);
  }
  return { releases, parameters, flows };
}
