import { HANGZHOU_DATASETS } from '../../../data/hangzhou/import-facts';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { franceImporter } from './france';
import { hangzhouImporter } from './hangzhou';
import { maineImporter } from './maine';
import { referenceImporter } from './reference';

/** Data sets the directory reads, in this order. */
export const directoryImporters: readonly DatasetImporter[] = [
  referenceImporter,
  ...HANGZHOU_DATASETS.map(hangzhouImporter),
  maineImporter,
  franceImporter,
];
