import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { maineImporter } from './maine';
import { referenceImporter } from './reference';

/** Data sets the directory reads, in this order. */
export const directoryImporters: readonly DatasetImporter[] = [referenceImporter, maineImporter];
