import { type ApolloServerOptionsWithGateway, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { type RequestState } from '../../http/request-state';
import { type Log } from '../../lib/log';
import { type PolicyOf } from '../execution/decision/policy';
import { type Metering } from './metering';
import { type UsableSupergraph } from '../supergraph/usable-supergraph';

/** What Apollo Server asks for a schema and for answers. */
export type GatewayInterface = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']>;

/** What an engine is built from. */
export interface EngineParts extends Pick<UsableSupergraph, 'supergraphSdl' | 'subgraphs'> {
  readonly log: Log;
  /** Sharing rules for our own engine; without them everything may be seen. */
  readonly policy?: PolicyOf | null;
  readonly metering?: Metering;
  /** Labels of `@override` that are set; none for stock execution, which knows no labels. */
  readonly overrideLabels?: readonly string[];
}

/** What became of the operations in use when a supergraph took another's place. */
export interface Swapped {
  readonly warmed: number;
  readonly skipped: number;
}

/** What stands behind Apollo Server and answers operations over the supergraph. */
export interface Engine {
  readonly gateway: GatewayInterface;
  /** Plugins that Apollo Server needs for it. */
  readonly plugins: readonly ApolloServerPlugin<RequestState>[];
  /** Puts another supergraph in the place of the one that is served; throws and changes nothing when it cannot. */
  readonly swap: (next: Pick<EngineParts, 'supergraphSdl' | 'subgraphs'>, signal: AbortSignal) => Promise<Swapped>;
}
