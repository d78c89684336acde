import { type ApolloServer } from '@apollo/server';
import { type RunningRequest } from '../http/request-state';
import { SharingError } from '../schema/sharing-error';
import { OperationState } from './operation-state';

/** Goes through parsing, planning and execution without asking a department: one that is down takes nobody else down. */
const PROBE = 'query Ready { __typename }';

/** Throws NOT_READY unless a real query runs through the gateway's executor. */
export async function assertExecutes(apollo: ApolloServer<OperationState>, state: RunningRequest): Promise<void> {
  const contextValue = new OperationState(state, { forwarded: {}, cost: undefined, caller: null });
  const { body } = await apollo.executeOperation({ query: PROBE }, { contextValue });
  const isFine = body.kind === 'single' && body.singleResult.errors === undefined;
  if (!isFine) throw new SharingError('NOT_READY', 'the executor did not answer');
}
