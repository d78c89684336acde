import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { franceImporter } from './france';
import { maineImporter } from './maine';

/** Data sets the trading room reads, in this order. */
export const tradingImporters: readonly DatasetImporter[] = [maineImporter, franceImporter];
