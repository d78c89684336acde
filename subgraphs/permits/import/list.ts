import { HANGZHOU_DATASETS } from '../../../data/hangzhou/import-facts';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { franceImporter } from './france';
import { hangzhouImporter } from './hangzhou';
import { maineImporter } from './maine';

/** Data sets the permits room reads, in this order. */
export const permitsImporters: readonly DatasetImporter[] = [
  maineImporter,
  franceImporter,
  ...HANGZHOU_DATASETS.map(hangzhouImporter),
];
