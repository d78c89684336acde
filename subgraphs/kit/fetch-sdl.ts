import { z } from 'zod';
import { SharingError } from '../../schema/sharing-error';

const SDL_QUERY = '{ _service { sdl } }';
const ATTEMPT_MILLISECONDS = 5_000;

const answerShape = z.object({ data: z.object({ _service: z.object({ sdl: z.string() }) }) });

/** Asks a subgraph for its SDL, as the federation specification has it; SUBGRAPH_UNAVAILABLE when it gives none. */
export async function fetchSdl(name: string, url: string): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SDL_QUERY }),
      signal: AbortSignal.timeout(ATTEMPT_MILLISECONDS),
    });
    return answerShape.parse(await response.json()).data._service.sdl;
  } catch (error) {
    throw new SharingError('SUBGRAPH_UNAVAILABLE', `${name} (${url})`, error);
  }
}
