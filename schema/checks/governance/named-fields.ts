import { baseType } from '@apollo/federation-internals';
import { type Element, sharingReader, textOf, textsOf } from '../../governance/applications';
import { type CheckedGraph, type CheckedRoom, type Field, type Finding, type GovernanceCheck } from './check';
import { fieldAt, fieldsOf, inputsOf, lineOf, typesOf } from './walk';

/** A check of names that directives of rooms hold; `find` gives those that stand for nothing. */
const nameCheck = (
  head: Pick<GovernanceCheck, 'id' | 'clause'> & { readonly kind: { readonly en: string; readonly zh: string } },
  find: (
    room: CheckedRoom,
    graph: CheckedGraph,
  ) => { element: Element & { coordinate: string }; names: readonly string[] }[],
): GovernanceCheck => ({
  id: head.id,
  clause: head.clause,
  severity: 'error',
  find: (graph) =>
    graph.rooms.flatMap((room) =>
      find(room, graph).flatMap(({ element, names }) =>
        names.map((name): Finding => ({
          room: room.name,
          coordinate: element.coordinate,
          line: lineOf(element),
          en: `names ${head.kind.en} that is not there: ${name}; correct the name`,
          zh: `所指${head.kind.zh}不存在：${name}；请更正`,
        })),
      ),
    ),
});

/** What an argument is said to look at is there. */
export const readsExist = nameCheck(
  { id: 'GOV-11', clause: 'DS-37', kind: { en: 'a field', zh: '字段' } },
  ({ schema }, graph) => {
    const read = sharingReader(schema, 'reads');
    return inputsOf(schema).map((element) => ({
      element,
      names: read(element)
        .flatMap((one) => textsOf(one, 'fields'))
        .filter((coordinate) => fieldAt(graph.schema, coordinate) === undefined),
    }));
  },
);

/** True when a path (`filter.divisionCode`) leads to an argument of the field, or to a field of the input it takes. */
function hasArgument(field: Field, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  let input: { readonly type?: unknown } | undefined = field.argument(first);
  for (const name of rest) {
    const type = input?.type === undefined ? undefined : baseType(input.type as never);
    input = type?.kind === 'InputObjectType' ? type.field(name) : undefined;
  }
  return input !== undefined;
}

/** The argument that takes the caller's divisions is there. */
export const scopeArgumentExists = nameCheck(
  { id: 'GOV-12', clause: 'DS-27', kind: { en: 'an argument', zh: '参数' } },
  ({ schema }) => {
    const read = sharingReader(schema, 'scopeBy');
    return fieldsOf(schema).map(({ field }) => ({
      element: field,
      names: read(field)
        .flatMap((one) => textOf(one, 'argument') ?? [])
        .filter((path) => !hasArgument(field, path)),
    }));
  },
);

/** What places and dates rows, and what counts contributors, is there. */
export const placingFieldsExist = nameCheck(
  { id: 'GOV-13', clause: 'DS-27', kind: { en: 'a field', zh: '字段' } },
  ({ schema }, graph) => {
    const [divisions, aggregates] = [sharingReader(schema, 'division'), sharingReader(schema, 'aggregate')];
    return typesOf(schema).map((element) => ({
      element,
      names: [
        ...divisions(element).flatMap((one) => [textOf(one, 'field'), textOf(one, 'at')]),
        ...aggregates(element).map((one) => textOf(one, 'count')),
      ].filter(
        (name): name is string => name !== null && fieldAt(graph.schema, `${element.name}.${name}`) === undefined,
      ),
    }));
  },
);
