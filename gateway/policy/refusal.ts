import { GraphQLError } from 'graphql';
import { SharingError } from '../../schema/sharing-error';
import { type GovernedPosition } from '../execution/decision/positions';
import { type Refused } from './judge';

/** The error that stands for a refused position: code, step, clause, and what to do next, in both languages. */
export function refusalAt({ shownPath }: Pick<GovernedPosition, 'shownPath'>, { step, denial }: Refused): GraphQLError {
  const { code, subject, resource, clause, condition = null, next } = denial;
  const { message, extensions } = new SharingError(code, subject);
  return new GraphQLError(message, {
    path: [...shownPath],
    extensions: { ...extensions, step, resource, clause, condition, next },
  });
}
