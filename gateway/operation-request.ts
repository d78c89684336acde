/** A GraphQL request as it came, by whatever transport; nothing of it is checked yet. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
  /** Another way to name a registered document. */
  readonly documentId?: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a request; undefined when it is none, which Apollo Server says. */
export const requestOf = (value: unknown): OperationRequest | undefined => (isRecord(value) ? value : undefined);

/** The hash a request names its document by; undefined when it names none in a way that is understood. */
export function namedHash({ extensions, documentId }: OperationRequest): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  const hash = isRecord(persisted) ? persisted['sha256Hash'] : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

/** The variables of a request; none where they are not an object, which Apollo Server refuses. */
export const variablesOf = ({ variables }: OperationRequest): Readonly<Record<string, unknown>> =>
  isRecord(variables) ? variables : {};
