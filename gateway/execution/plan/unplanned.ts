import { GraphQLError } from 'graphql';

/** An error for what should never come out of the planner. */
export const unplanned = (what: string): GraphQLError => new GraphQLError(`The query plan holds ${what}`);
