import { type Share } from '../../directives';
import { type Ruling } from '../../governance/governance';
import { type GovernanceCheck } from './check';
import { fieldsOf, placeOf } from './walk';

const CLASSES: readonly Share[] = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'];

const classOf = ({ shares }: Ruling): number => Math.max(0, ...shares.map(({ share }) => CLASSES.indexOf(share)));

const isWeaker = (said: Ruling, inherited: Ruling): boolean =>
  classOf(said) < classOf(inherited) || (said.grade ?? 'L1') < (inherited.grade ?? 'L1');

const wordsOf = (ruling: Ruling): string => `${String(CLASSES[classOf(ruling)])} ${ruling.grade ?? 'L1'}`;

/** A computed field says at least what it is computed from says, unless its owners agreed to less. */
export const computedIsNoWeaker: GovernanceCheck = {
  id: 'GOV-14',
  severity: 'error',
  clause: 'DS-21',
  find: (graph) =>
    fieldsOf(graph.schema).flatMap(({ type, field }) => {
      const { coordinate } = field;
      const [said, inherited] = [graph.rulings.said(type, field), graph.rulings.inherited(type, field)];
      if (!isWeaker(said, inherited)) return [];
      return [
        {
          coordinate,
          ...placeOf(graph, coordinate),
          en: `is said to be ${wordsOf(said)} and is computed from ${wordsOf(inherited)}; say as much, or have the owner's consent recorded`,
          zh: `标注为 ${wordsOf(said)}，而其计算来源为 ${wordsOf(inherited)}；请同样标注，或登记数源部门的同意`,
        },
      ];
    }),
};
