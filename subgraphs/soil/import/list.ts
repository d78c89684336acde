import { HANGZHOU_DATASETS } from '../../../data/hangzhou/import-facts';
import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { hangzhouImporter } from './hangzhou';
import { maineImporter } from './maine';

/** Data sets the soil room reads, in this order. */
export const soilImporters: readonly DatasetImporter[] = [...HANGZHOU_DATASETS.map(hangzhouImporter), maineImporter];
