import { type Log } from '../../lib/log';
import { SHARING_SPEC_IDENTITY } from '../../schema/directives';
import { SharingError } from '../../schema/sharing-error';
import { type SupergraphRules } from '../supergraph/check-supergraph';
import { fileSource } from '../supergraph/file-source';
import { type Supply } from '../supergraph/first-supergraph';
import { urlSource } from '../supergraph/url-source';

/** Where a graph of somebody else's is read, and how. */
export interface OpenSource {
  /** File or URL. */
  readonly supergraph: string;
  readonly ignoreSharing: boolean;
  /** Seconds between two looks at it; 0 looks once, undefined as often as suits a file or a URL. */
  readonly poll?: number | undefined;
}

const isHttp = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/** Specs whose directives keep data from callers; an open graph enforces none of them. */
const GUARDING = [
  SHARING_SPEC_IDENTITY,
  ...['authenticated', 'requiresScopes', 'policy'].map((name) => `https://specs.apollo.dev/${name}`),
];

function rulesOf({ ignoreSharing }: OpenSource, log: Pick<Log, 'warn'>): SupergraphRules {
  return {
    assertServed: (source, links) => {
      if (links.includes(SHARING_SPEC_IDENTITY) && !ignoreSharing) throw new SharingError('SUPERGRAPH_SHARES', source);
      const unenforced = links.filter((link) => GUARDING.includes(link));
      if (unenforced.length > 0)
        log.warn({ source, unenforced }, 'NOT ENFORCED: rules of the open graph 开放图中的规则不予执行');
    },
    endpointOf: (source, { name, url }) => {
      if (isHttp(url)) return { kind: 'http', name, url, sdl: '' };
      const en = `${source}: subgraph ${name} is at ${JSON.stringify(url)}; needed is an http or https URL`;
      const zh = `${source}：子图 ${name} 的地址为 ${JSON.stringify(url)}，须为 http 或 https 地址`;
      throw new SharingError('SUPERGRAPH_UNUSABLE', { en, zh });
    },
  };
}

/** A graph of somebody else's: its supergraph from a file or URL, its subgraphs where the supergraph says they are. */
export function openSupply(open: OpenSource, log: Pick<Log, 'warn'>): Pick<Supply, 'source' | 'rules'> {
  const { supergraph, poll } = open;
  const source = isHttp(supergraph) ? urlSource(supergraph, { poll }) : fileSource(supergraph, poll);
  return { source, rules: rulesOf(open, log) };
}
