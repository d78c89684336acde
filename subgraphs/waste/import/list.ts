import { HANGZHOU_DATASETS } from '../../../data/hangzhou/import-facts';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { hangzhouImporter } from './hangzhou';
import { maineImporter } from './maine';
import { referenceImporter } from './reference';

/** Data sets the waste room reads, in this order. */
export const wasteImporters: readonly DatasetImporter[] = [
  referenceImporter,
  ...HANGZHOU_DATASETS.map(hangzhouImporter),
  maineImporter,
];
