import { type Command } from 'commander';
import { SharingError } from '../schema/sharing-error';
import { AnsweredFailure } from './answered-failure';
import { print } from './print';

/** What every command that asks a registry may be told. */
export interface AskOptions {
  readonly url: string;
  readonly token?: string;
  readonly json?: boolean;
}

/** The environment a command is run in. */
export type Environment = Readonly<Record<string, string | undefined>>;

const OWN_GATEWAY = 'http://127.0.0.1:4000';

/** Adds where the registry is, who asks, and how the answer is printed. */
export const asking = (command: Command, environment: Environment): Command =>
  command
    .option(
      '--url <url>',
      'where the registry answers 登记中心地址',
      environment['ECOGUARD_REGISTRY_URL'] || OWN_GATEWAY,
    )
    .option('--token <token>', 'who asks; or ECOGUARD_TOKEN 令牌')
    .option('--json', 'print the answer and errors as JSON 以 JSON 输出');

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly messageZh?: string };
  }[];
}

async function post(url: string, token: string, body: object): Promise<Body> {
  try {
    const response = await fetch(new URL('/registry/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Body;
  } catch (error) {
    throw new SharingError('REGISTRY_UNAVAILABLE', url, error);
  }
}

/** Asks the registry one operation; throws what it refuses with. */
export async function askRegistry(
  { url, token }: AskOptions & { readonly token: string },
  query: string,
  variables: object,
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await post(url, token, { query, variables });
  const [first] = errors ?? [];
  if (first !== undefined) throw new AnsweredFailure(first.message, first.extensions ?? {});
  if (data === undefined || data === null) throw new SharingError('REGISTRY_UNAVAILABLE', url);
  return data;
}

/** The options with a token, typed or of the environment; BAD_COMMAND without one. */
export function signedOptions<T extends AskOptions>(
  options: T,
  environment: Environment,
): T & { readonly token: string } {
  const token = options.token ?? environment['ECOGUARD_TOKEN'];
  if (token === undefined || token === '') throw new SharingError('BAD_COMMAND', '--token <token>, ECOGUARD_TOKEN');
  return { ...options, token };
}

/** Prints an answer whole as JSON, or a line for each thing in it. */
export function printAnswer(data: Readonly<Record<string, unknown>>, lines: readonly string[], json = false): void {
  if (json) return print(JSON.stringify({ ok: true, ...data }));
  for (const line of lines) print(line);
}
