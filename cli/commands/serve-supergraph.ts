import { type Config } from '../../gateway/config';
import { type OpenSource, openSupply } from '../../gateway/open/open-supply';
import { startGateway } from '../../gateway/server';
import { type Log } from '../../lib/log';
import { type Running } from '../running';

/** A graph of somebody else's, and what of a request goes on to its subgraphs. */
export interface ServedSupergraph extends OpenSource {
  /** Names of headers, in lower case. */
  readonly forwardHeaders: readonly string[];
}

/** Any Federation supergraph over its remote subgraphs, without sharing rules. */
export async function serveSupergraph(source: ServedSupergraph, config: Config, log: Log): Promise<Running> {
  const { forwardHeaders } = source;
  const { engine, overrideLabels } = config;
  const parts = { config, engine, overrideLabels, log, ready: async () => undefined };
  return startGateway({ ...parts, supply: openSupply(source, log), open: { forwardHeaders } });
}
