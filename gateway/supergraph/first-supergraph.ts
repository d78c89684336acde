import { type Log } from '../../lib/log';
import { type SharingError } from '../../schema/sharing-error';
import { checkSupergraph, type SupergraphRules, unusable } from './check-supergraph';
import { type LastGood } from './last-good';
import { type SupergraphSource } from './source';
import { type UsableSupergraph } from './usable-supergraph';

/** What a supergraph is had from and held to. */
export interface Supply {
  readonly source: SupergraphSource;
  readonly rules: SupergraphRules;
  readonly lastGood: LastGood;
  readonly log: Log;
}

/** Whether the supergraph that is served is its source's own, or the one that was kept. */
export type Origin = 'source' | 'last good';

/** The supergraph to start with. */
export interface FirstSupergraph {
  readonly supergraph: UsableSupergraph;
  readonly origin: Origin;
}

/** Reads the source and names it in whatever goes wrong. */
export async function readSource(source: SupergraphSource, signal: AbortSignal): Promise<string | undefined> {
  try {
    const reading = await source.read(signal);
    return reading.kind === 'unchanged' ? undefined : reading.supergraphSdl;
  } catch (error) {
    throw unusable(source.name, error);
  }
}

async function fromSource({ source, rules }: Supply, signal: AbortSignal): Promise<UsableSupergraph> {
  const supergraphSdl = await readSource(source, signal);
  return checkSupergraph(source.name, supergraphSdl ?? '', rules);
}

/** The last good supergraph, when there is one that may still be served. */
async function keptSupergraph({ source, rules, lastGood, log }: Supply): Promise<UsableSupergraph | undefined> {
  try {
    const kept = await lastGood.read();
    return kept === undefined ? undefined : checkSupergraph(source.name, kept, rules);
  } catch (thrown) {
    const { code, message, messageZh } = unusable(source.name, thrown);
    log.error({ source: source.name, code, messageZh }, message);
    return undefined;
  }
}

/** Rules that forbid the supergraph ask for a decision of the operator's; anything else may pass by itself. */
const isForbidden = (error: SharingError): boolean => error.code === 'SUPERGRAPH_SHARES';

/** The supergraph of the source, or else the last good one, said loudly; throws what is wrong when there is neither. */
export async function firstSupergraph(supply: Supply, signal: AbortSignal): Promise<FirstSupergraph> {
  const { source, log } = supply;
  try {
    return { supergraph: await fromSource(supply, signal), origin: 'source' };
  } catch (thrown) {
    const error = unusable(source.name, thrown);
    const supergraph = isForbidden(error) ? undefined : await keptSupergraph(supply);
    if (supergraph === undefined) throw error;
    const { code, messageZh } = error;
    const said = 'THE SOURCE CANNOT BE USED: serving the last good supergraph 超图来源不可用，改用上次可用的超图';
    log.error({ source: source.name, code, messageZh, digest: supergraph.digest, err: error }, said);
    return { supergraph, origin: 'last good' };
  }
}
