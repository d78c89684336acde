import { GraphQLError } from 'graphql';
import { ERROR_CODES, isErrorCode } from '../schema/error-codes';
import { maskError } from '../schema/mask-error';
import { type RequestState } from './request-state';
import { type Answer } from './exchange';

/** A JSON body that no cache keeps. */
export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: `${JSON.stringify(value)}\n`,
});

/** Sends the browser to another path of this server. */
export const redirect = (path: string): Answer => ({
  status: 302,
  headers: { location: path, 'cache-control': 'no-store' },
});

/** That of the code; errors that follow somebody else's protocol say their own, as Apollo Server's do. */
function statusOf({ extensions: { code, http } }: GraphQLError): number {
  if (isErrorCode(code)) return ERROR_CODES[code].http;
  return (http as { readonly status?: number } | undefined)?.status ?? 500;
}

/** Headers that stand beside an error, as a challenge does. */
function headersOf({ extensions: { http } }: GraphQLError): Readonly<Record<string, string>> {
  const { headers = [] } = (http ?? {}) as { readonly headers?: Iterable<readonly [string, string]> };
  return Object.fromEntries(headers);
}

/** An error as GraphQL writes it, masked like any other, with the HTTP status its code stands for. */
export function problem(error: unknown, state: RequestState): Answer {
  const thrown = error instanceof GraphQLError ? error : new GraphQLError('thrown', { originalError: error as Error });
  const shown = maskError(thrown.toJSON(), thrown, state);
  const answer = json(statusOf(thrown), { errors: [shown] });
  return { ...answer, headers: { ...answer.headers, ...headersOf(thrown) } };
}
