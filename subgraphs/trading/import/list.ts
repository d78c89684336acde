import { HANGZHOU_DATASETS } from '../../../data/hangzhou/import-facts';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { franceImporter } from './france';
import { hangzhouImporter } from './hangzhou';
import { maineImporter } from './maine';

/** Data sets the trading room reads, in this order. */
export const tradingImporters: readonly DatasetImporter[] = [
  ...HANGZHOU_DATASETS.map(hangzhouImporter),
  maineImporter,
  franceImporter,
];
