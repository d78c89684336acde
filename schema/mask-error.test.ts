import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-codes';
import { maskError } from './mask-error';
import { SharingError } from './sharing-error';

interface LogEntry {
  readonly level: string;
  readonly err?: Error;
}

function masked(error: GraphQLError): { shown: GraphQLFormattedError; logged: LogEntry[] } {
  const logged: LogEntry[] = [];
  const write = (level: string) => (details: object) => logged.push({ level, ...details });
  const formatted = { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } };
  const shown = maskError(formatted, error, { requestId: 'r-1', log: { error: write('error'), warn: write('warn') } });
  return { shown, logged };
}

const coded = (code: string, more = {}): GraphQLError => new GraphQLError('said', { extensions: { code, ...more } });

const INTERNAL = {
  message: 'Internal error. Quote the request id: r-1',
  extensions: { code: 'INTERNAL_SERVER_ERROR', messageZh: '内部错误，请提供请求编号：r-1', requestId: 'r-1' },
};

test('an error nobody wrote for callers is shown as internal and logged whole', () => {
  const thrown = new Error('mongodb://admin:secret@10.1.2.3');
  const { shown, logged } = masked(new GraphQLError(thrown.message, { originalError: thrown, path: ['a', 0] }));
  expect(shown).toEqual({ ...INTERNAL, path: ['a', 0] });
  expect(logged).toEqual([expect.objectContaining({ level: 'error', err: thrown })]);
});

test('the error at the end of a chain of wrappers is the one that is logged', () => {
  const thrown = new Error('root');
  const located = new GraphQLError('root', { originalError: thrown });
  expect(masked(new GraphQLError('root', { originalError: located })).logged[0]?.err).toBe(thrown);
});

const shownCodes = (Object.keys(ERROR_CODES) as ErrorCode[]).filter((code) => code !== 'INTERNAL_SERVER_ERROR');

test.each(shownCodes)('%s reaches the caller in both languages', (code) => {
  const { shown } = masked(new SharingError(code, 'the subject'));
  expect(shown.message).toContain('the subject');
  expect(shown.extensions).toEqual({ code, messageZh: expect.stringContaining('the subject') });
});

test.each([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
])('%s keeps its code and text and gains Chinese', (code) => {
  const { shown, logged } = masked(coded(code));
  expect(shown).toEqual({ message: 'said', extensions: { code, messageZh: expect.stringMatching(/\p{Script=Han}/u) } });
  expect(logged).toEqual([]);
});

test.each(['DOWNSTREAM_SERVICE_ERROR', 'INTERNAL_SERVER_ERROR', 'toString', 'ER_ACCESS_DENIED'])(
  'a subgraph that says %s is masked, and its department stays named',
  (code) => {
    const { shown } = masked(coded(code, { serviceName: 'permits' }));
    expect(shown).toEqual({ ...INTERNAL, extensions: { ...INTERNAL.extensions, serviceName: 'permits' } });
  },
);

test('a subgraph that rejects the text of a fetch is at fault itself, so its words are not shown', () => {
  expect(masked(coded('GRAPHQL_VALIDATION_FAILED', { serviceName: 'permits' })).shown.message).toBe(INTERNAL.message);
  expect(masked(coded('BAD_USER_INPUT', { serviceName: 'permits' })).shown.message).toBe('said');
});

test('stack traces, responses and other extensions never leave', () => {
  const { shown } = masked(
    coded('BAD_ARGUMENT', { stacktrace: ['at x'], exception: {}, response: { url: 'http://10.0.0.1' } }),
  );
  expect(shown.extensions).toEqual({ code: 'BAD_ARGUMENT' });
});

test('a refusal that means trouble is logged as a warning with its cause', () => {
  const cause = new Error('ECONNREFUSED 10.1.2.3:4001');
  expect(masked(new SharingError('SUBGRAPH_UNAVAILABLE', 'permits', cause)).logged).toEqual([
    expect.objectContaining({ level: 'warn', err: cause }),
  ]);
  expect(masked(new SharingError('BAD_ARGUMENT', 'x')).logged).toEqual([]);
});
