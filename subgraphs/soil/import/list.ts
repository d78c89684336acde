import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { maineImporter } from './maine';

/** Data sets the soil room reads, in this order. */
export const soilImporters: readonly DatasetImporter[] = [maineImporter];
