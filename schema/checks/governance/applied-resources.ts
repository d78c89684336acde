import { type Application, type Element, sharingReader } from '../../governance/applications';
import { type CheckedGraph } from './check';
import { fieldsOf, lineOf, typesOf } from './walk';

/** One `@resource` where a room wrote it. */
export interface AppliedResource {
  readonly room: string;
  readonly coordinate: string;
  readonly line: number | undefined;
  readonly application: Application;
}

/** Every `@resource` of every room. */
export function appliedResources({ rooms }: Pick<CheckedGraph, 'rooms'>): AppliedResource[] {
  return rooms.flatMap(({ name: room, schema }) => {
    const read = sharingReader(schema, 'resource');
    const at = (coordinate: string, element: Element): AppliedResource[] =>
      read(element).map((application) => ({ room, coordinate, line: lineOf(element), application }));
    return [
      ...typesOf(schema).flatMap((type) => at(type.name, type)),
      ...fieldsOf(schema).flatMap(({ field }) => at(field.coordinate, field)),
    ];
  });
}
