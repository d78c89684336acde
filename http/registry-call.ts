/** How gateway and registry speak to one another: paths, headers, and what is signed. */

export const ACCESS_PATH = '/registry/access';
export const USES_PATH = '/registry/access/uses';

export const TIME_HEADER = 'x-registry-time';
export const SIGNATURE_HEADER = 'x-registry-signature';

/** A call, as both sides have it before them. */
export interface RegistryCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** RFC 3339, when it was signed. */
  readonly time: string;
  readonly body: string;
}

/** What a gateway signs. */
export const callParts = ({ method, path, time, body }: RegistryCall): readonly string[] => [
  'call',
  method,
  path,
  time,
  body,
];

/** What the registry signs: an answer is one to this call alone, so that no earlier one can stand in for it. */
export const answerParts = (callSignature: string, status: number, body: string): readonly string[] => [
  'answer',
  callSignature,
  String(status),
  body,
];
