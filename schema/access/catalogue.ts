import { type Share } from '../directives';
import { type Grade } from './grant';

/** What the graph says of one resource. */
export interface CataloguedResource {
  readonly id: string;
  /** The line that answers for it. */
  readonly provider: string;
  readonly share: Share;
  /** Purposes it may be asked for, as `@resource(purposes:)` names them; none: any. */
  readonly purposes: readonly string[];
  /** `Type.field` coordinate → grade, of all its fields. */
  readonly fields: ReadonlyMap<string, Grade>;
}

/** The resources of the graph by id; undefined for an id that is none. */
export type Catalogue = (id: string) => CataloguedResource | undefined;
