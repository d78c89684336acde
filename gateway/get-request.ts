import { type OperationRequest } from './operation-request';

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Apollo Server says so.
    return undefined;
  }
}

/** The request that stands in a URL. */
export function requestInSearch(search: string): OperationRequest {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') ?? undefined,
    variables: jsonOf(parameters.get('variables')),
    extensions: jsonOf(parameters.get('extensions')),
    documentId: parameters.get('documentId') ?? undefined,
  };
}

/** The same URL with the text in place of the hash that named it. */
export function searchWithText(search: string, text: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set('query', text);
  parameters.delete('extensions');
  return `?${parameters.toString()}`;
}
