import { type DivisionTree } from '../../../../schema/division';
import { type SurveyRow, type World } from '../../rows';

/** What the room answers from: every row there is, whoever asks. */
export interface SurveysContext {
  readonly world: World;
  readonly divisions: DivisionTree;
}

interface Asked {
  readonly first?: number | null;
  readonly divisionCode?: string | null;
}

const shown = (row: SurveyRow) => ({ ...row, id: row._id });

/** Rows in a division, the first so many of them. */
function listed({ world, divisions }: SurveysContext, { divisionCode }: Asked) {
  const isIn = ({ divisionCode: code }: SurveyRow): boolean =>
    divisionCode === null || divisionCode === undefined || divisions.path(code ?? '').includes(divisionCode);
  return world.surveys.filter(isIn).map(shown);
}

const headOf = <T>(rows: readonly T[], first: number | null | undefined): T[] =>
  rows.slice(0, Math.max(0, first ?? rows.length));

const oneOf = ({ world }: SurveysContext, id: string) => world.surveys.filter(({ _id }) => _id === id).map(shown)[0];

/** How the room answers: it neither knows nor asks who the caller is. */
export const resolvers = {
  Query: {
    survey: (_: unknown, { id }: { id: string }, context: SurveysContext) => oneOf(context, id) ?? null,
    surveys: (_: unknown, __: unknown, context: SurveysContext) => listed(context, {}),
    surveyHead: (_: unknown, asked: Asked, context: SurveysContext) => headOf(listed(context, asked), asked.first),
    surveyBest: (_: unknown, asked: Asked, context: SurveysContext) => {
      const byScore = listed(context, {}).sort((one, other) => Number(other.score) - Number(one.score));
      return headOf(byScore, asked.first);
    },
    surveyPage: (_: unknown, asked: Asked, context: SurveysContext) => {
      const rows = listed(context, asked);
      const nodes = headOf(rows, asked.first);
      const pageInfo = { hasNextPage: nodes.length < rows.length, endCursor: nodes.at(-1)?.id ?? null };
      return { nodes, pageInfo, totalCount: rows.length };
    },
    surveySum: (_: unknown, asked: Asked, context: SurveysContext) => ({ surveys: listed(context, asked).length }),
  },
  Survey: {
    __resolveReference: ({ id }: { id: string }, context: SurveysContext) => oneOf(context, id) ?? null,
    site: ({ siteId }: SurveyRow) => ({ id: siteId }),
  },
  Site: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    surveys: ({ id }: { id: string }, _: unknown, context: SurveysContext) =>
      listed(context, {}).filter(({ siteId }) => siteId === id),
    rating: ({ id }: { id: string }, _: unknown, { world }: SurveysContext) =>
      world.sites.find(({ _id }) => _id === id)?.rating ?? null,
  },
};
