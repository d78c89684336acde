import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { maineImporter } from './maine';
import { referenceImporter } from './reference';

/** Data sets the waste room reads, in this order. */
export const wasteImporters: readonly DatasetImporter[] = [referenceImporter, maineImporter];
