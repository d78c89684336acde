import { baseType } from '@apollo/federation-internals';
import { type Field, type GovernanceCheck } from './check';
import { coverage } from './coverage';
import { fieldsOf, placeOf } from './walk';
import { isWrapper } from './wrappers';

/** A field that gives an object is graded by what is in it. */
const isLeaf = ({ type }: Field): boolean =>
  type !== undefined && ['ScalarType', 'EnumType'].includes(baseType(type).kind);

/** Every leaf has a grade: its own, or that of what holds the value it is part of. */
export const gradeCoverage: GovernanceCheck = {
  id: 'GOV-02',
  severity: 'error',
  clause: 'DS-05, DS-36',
  find: (graph) => {
    const isGraded = coverage(graph, ({ grade }) => grade !== null);
    return fieldsOf(graph.schema)
      .filter(({ type, field }) => type.kind === 'ObjectType' && !isWrapper(type) && isLeaf(field))
      .filter(({ type, field }) => !isGraded(type, field))
      .map(({ field: { coordinate } }) => ({
        coordinate,
        ...placeOf(graph, coordinate),
        en: 'has no grade; put @grade (L1 to L4) on it or on every field that holds such a value',
        zh: '未分级；请在该字段或所有持有该值的字段上加 @grade（L1 至 L4）',
      }));
  },
};
