import { type Route } from '../../http/exchange';
import { exposition } from './exposition';
import { type Metrics } from './metrics';

/** `/metrics` for Prometheus. */
export function metricsRoute(metrics: Metrics): Route {
  const registry = exposition(metrics);
  return {
    path: '/metrics',
    methods: ['GET'],
    answer: async () => ({
      status: 200,
      headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
      body: await registry.metrics(),
    }),
  };
}
