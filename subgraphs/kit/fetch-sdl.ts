import { z } from 'zod';
import { type CallSigner, signPost } from '../../schema/access/call-signer';
import { SharingError } from '../../schema/sharing-error';

const SDL_QUERY = '{ _service { sdl } }';
const ATTEMPT_MILLISECONDS = 5_000;

const answerShape = z.object({ data: z.object({ _service: z.object({ sdl: z.string() }) }) });

const REFUSED = 401;

function askFor(url: string, signer: CallSigner | undefined): Promise<Response> {
  const body = JSON.stringify({ query: SDL_QUERY });
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signer === undefined ? {} : signPost(signer, { kind: 'system' }, { url, body })),
    },
    body,
    signal: AbortSignal.timeout(ATTEMPT_MILLISECONDS),
  });
}

/** Asks a room for its SDL, as the federation specification has it, signed where it takes a key; SUBGRAPH_UNAVAILABLE when it gives none. */
export async function fetchSdl(name: string, url: string, signer: CallSigner | undefined): Promise<string> {
  try {
    const first = await askFor(url, signer);
    // The room may have left the first key behind.
    const response = first.status === REFUSED && signer?.turn() === true ? await askFor(url, signer) : first;
    return answerShape.parse(await response.json()).data._service.sdl;
  } catch (error) {
    throw new SharingError('SUBGRAPH_UNAVAILABLE', `${name} (${url})`, error);
  }
}
