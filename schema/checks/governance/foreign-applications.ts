import { readerOf, sharingReader } from '../../governance/applications';
import { fieldsNamed } from '../../governance/field-sets';
import { type FieldsType } from '../../governance/fields-type';
import { type CheckedRoom, type Field, type GovernanceCheck } from './check';
import { isExternal, lineOf, typesOf } from './walk';

const FEDERATION = 'https://specs.apollo.dev/federation';

/** The room that owns each type: the one that says which resource the type is; the first where several do. */
function ownersOf(rooms: readonly CheckedRoom[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { name: room, schema } of rooms) {
    const resources = sharingReader(schema, 'resource');
    for (const type of typesOf(schema)) {
      if (resources(type).length > 0 && !owners.has(type.name)) owners.set(type.name, room);
    }
  }
  return owners;
}

/** Names of the key fields of a type in its room. */
function keysOf({ schema }: CheckedRoom, type: FieldsType): ReadonlySet<string> {
  const keys = readerOf(schema, FEDERATION, 'key');
  return new Set(keys(type).flatMap(({ fields }) => fieldsNamed(type, String(fields))));
}

/** A room rules only over what is its own: types it owns, and fields it adds. */
export const ownFieldsAlone: GovernanceCheck = {
  id: 'GOV-08',
  severity: 'error',
  clause: 'DS-09',
  find: ({ rooms }) => {
    const owners = ownersOf(rooms);
    return rooms.flatMap((room) => {
      const [onTypes, onFields] = [
        ['resource', 'division', 'aggregate'].map((name) => sharingReader(room.schema, name)),
        ['resource', 'grade'].map((name) => sharingReader(room.schema, name)),
      ];
      const isForeign = (type: FieldsType): boolean => (owners.get(type.name) ?? room.name) !== room.name;
      const isAdded = (type: FieldsType, field: Field): boolean =>
        !isExternal(field) && !(isForeign(type) && keysOf(room, type).has(field.coordinate));
      return typesOf(room.schema).flatMap((type) => {
        const ruled = type.fields().filter((field: Field) => onFields.some((read) => read(field).length > 0));
        const foreign = ruled.filter((field: Field) => !isAdded(type, field));
        const isTypeRuled = isForeign(type) && onTypes.some((read) => read(type).length > 0);
        return [...(isTypeRuled ? [type] : []), ...foreign].map((element) => ({
          room: room.name,
          coordinate: element.coordinate,
          line: lineOf(element),
          en: `belongs to ${owners.get(type.name) ?? 'another room'}; only who owns a type or adds a field may say how it is shared: remove the directive`,
          zh: `属于 ${owners.get(type.name) ?? '其他子图'}；只有拥有该类型或新增该字段的子图可标注共享规则，请删除`,
        }));
      });
    });
  },
};
