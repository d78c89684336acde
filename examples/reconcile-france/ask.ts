/** Why the gateway did not answer, in both languages. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly messageZh: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'NoAnswer';
  }
}

/** A gateway, and the token that is asked with; undefined where it wants none. */
export interface Gateway {
  readonly url: string;
  readonly token: string | undefined;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly messageZh?: unknown } }[];
}

async function post({ url, token }: Gateway, request: object): Promise<Body> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Body;
}

/** Asks a GraphQL server and answers its data; any error it reports, and no answer at all, is NoAnswer. */
export async function ask<T>(gateway: Gateway, query: string, variables: object): Promise<T> {
  const { url } = gateway;
  const body = await post(gateway, { query, variables }).catch((error: unknown) => {
    throw new NoAnswer(`No answer from ${url}`, `${url} 没有应答`, { cause: error });
  });
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    const { messageZh } = error.extensions ?? {};
    throw new NoAnswer(error.message, typeof messageZh === 'string' ? messageZh : error.message);
  }
  if (body.data === undefined || body.data === null) throw new NoAnswer(`No data from ${url}`, `${url} 未返回数据`);
  return body.data as T;
}
