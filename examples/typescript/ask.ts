import { type TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** A gateway, and the token that is asked with; undefined where it wants none. */
export interface Gateway {
  readonly url: string;
  readonly token: string | undefined;
}

interface Body<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the gateway; the operation's own types say what goes in and what comes out. */
export async function ask<Result, Variables extends Record<string, unknown>>(
  { url, token }: Gateway,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as Body<Result>;
  if (errors !== undefined || data === undefined || data === null) throw new Error(errors?.[0]?.message ?? 'no data');
  return data;
}
