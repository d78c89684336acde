import { z } from 'zod';
import { type CallSigner, signPost } from '../../schema/access/call-signer';
import { SharingError } from '../../schema/sharing-error';

const SDL_QUERY = '{ _service { sdl } }';
const ATTEMPT_MILLISECONDS = 5_000;

const answerShape = z.object({ data: z.object({ _service: z.object({ sdl: z.string() }) }) });

/** Asks a room for its SDL, as the federation specification has it and signed for it; SUBGRAPH_UNAVAILABLE when it gives none. */
export async function fetchSdl(name: string, url: string, signer: CallSigner): Promise<string> {
  try {
    const body = JSON.stringify({ query: SDL_QUERY });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signPost(signer, { kind: 'system' }, { url, body }) },
      body,
      signal: AbortSignal.timeout(ATTEMPT_MILLISECONDS),
    });
    return answerShape.parse(await response.json()).data._service.sdl;
  } catch (error) {
    throw new SharingError('SUBGRAPH_UNAVAILABLE', `${name} (${url})`, error);
  }
}
