import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, isErrorCode } from './error-codes';
import { apolloText } from './mask-error-texts';
import { SharingError } from './sharing-error';

/** Where masked errors are written, whole. */
export interface MaskLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** The request whose error is being shown; its log writes the request id on every line. */
export interface MaskScope {
  readonly requestId: string;
  readonly log: MaskLog;
}

/** The only extensions a caller ever sees. */
const SHOWN_EXTENSIONS = [
  'code',
  'messageZh',
  'serviceName',
  'validationErrorCode',
  'step',
  'resource',
  'clause',
  'condition',
  'next',
];

/** Refusals of the query text itself: from a subgraph they are a fault between gateway and department, not the caller's. */
const QUERY_TEXT_CODES = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'];

type Extensions = Readonly<Record<string, unknown>>;

/** Locating and forwarding wrap an error once each; the thing that was thrown stands at the end of the chain. */
function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;
}

function shownExtensions(extensions: Extensions): Record<string, unknown> {
  return Object.fromEntries(SHOWN_EXTENSIONS.flatMap((key) => (key in extensions ? [[key, extensions[key]]] : [])));
}

function isWrittenForCaller({ code, serviceName }: Extensions): boolean {
  if (code === 'INTERNAL_SERVER_ERROR') return false;
  if (isErrorCode(code)) return true;
  return apolloText(code) !== undefined && (serviceName === undefined || !QUERY_TEXT_CODES.includes(String(code)));
}

function show(formatted: GraphQLFormattedError, extensions: Extensions): GraphQLFormattedError {
  const messageZh = extensions['messageZh'] ?? apolloText(extensions['code']);
  return {
    message: formatted.message,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { ...shownExtensions(extensions), ...(messageZh === undefined ? {} : { messageZh }) },
  };
}

function mask(formatted: GraphQLFormattedError, extensions: Extensions, requestId: string): GraphQLFormattedError {
  const { message, extensions: own } = new SharingError('INTERNAL_SERVER_ERROR', requestId);
  const { serviceName } = extensions;
  return {
    message,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { ...own, requestId, ...(serviceName === undefined ? {} : { serviceName }) },
  };
}

/**
 * Decides what a caller may read of an error. Known codes pass with their text in both languages; anything else is
 * logged whole and shown as INTERNAL_SERVER_ERROR with the request id. Stack traces and addresses never pass.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  original: unknown,
  scope: MaskScope,
): GraphQLFormattedError {
  const extensions = formatted.extensions ?? {};
  const { code, serviceName } = extensions;
  const details = { serviceName, path: formatted.path, code, err: rootOf(original) };
  if (!isWrittenForCaller(extensions)) {
    scope.log.error(details, 'masked error');
    return mask(formatted, extensions, scope.requestId);
  }
  if (isErrorCode(code) && ERROR_CODES[code].http >= 500) scope.log.warn(details, formatted.message);
  return show(formatted, extensions);
}
