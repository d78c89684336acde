import { type DatasetImporter } from '../../kit/import/dataset-importer';
import { franceImporter } from './france';
import { maineImporter } from './maine';

/** Data sets the permits room reads, in this order. */
export const permitsImporters: readonly DatasetImporter[] = [maineImporter, franceImporter];
