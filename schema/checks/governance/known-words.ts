import { type Application, sharingReader } from '../../governance/applications';
import { GRADES, SHARES } from '../../governance/own-rulings';
import { appliedResources } from './applied-resources';
import { type Finding, type GovernanceCheck } from './check';
import { fieldsOf, lineOf } from './walk';

type At = Pick<Finding, 'room' | 'coordinate' | 'line'>;

function unknownWord(
  at: At,
  { word, known }: { readonly word: unknown; readonly known: readonly string[] },
): Finding[] {
  if (known.includes(String(word))) return [];
  const list = known.join(', ');
  return [{ ...at, en: `says ${String(word)}; use one of ${list}`, zh: `写作 ${String(word)}；须为 ${list} 之一` }];
}

/** Classes and grades are those there are; another word would be taken as the strictest. */
export const wordsAreKnown: GovernanceCheck = {
  id: 'GOV-17',
  severity: 'error',
  clause: 'DS-05',
  find: (graph) => [
    ...appliedResources(graph).flatMap(({ application: { share }, ...at }) =>
      unknownWord({ room: at.room, coordinate: at.coordinate, line: at.line }, { word: share, known: SHARES }),
    ),
    ...graph.rooms.flatMap(({ name: room, schema }) => {
      const grades = sharingReader(schema, 'grade');
      return fieldsOf(schema).flatMap(({ field }) =>
        grades(field).flatMap(({ level }: Application) =>
          unknownWord({ room, coordinate: field.coordinate, line: lineOf(field) }, { word: level, known: GRADES }),
        ),
      );
    }),
  ],
};
