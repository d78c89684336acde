import { SharingError } from '../schema/sharing-error';
import { problem } from './answers';
import { type Answer, type Exchange, type Route } from './exchange';

function allowed({ methods }: Route): string {
  return [...methods, ...(takesHead(methods) ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** HEAD is GET without its body; a path that also takes POST runs operations, and HEAD runs none. */
const takesHead = (methods: Route['methods']): boolean => methods.includes('GET') && !methods.includes('POST');

function refuseMethod(route: Route, { method, path, state }: Exchange): Answer {
  const refused = problem(new SharingError('METHOD_NOT_ALLOWED', `${method} ${path}`), state);
  return { ...refused, headers: { ...refused.headers, allow: allowed(route) } };
}

async function askOtherwise(route: Route, exchange: Exchange): Promise<Answer> {
  if (exchange.method === 'OPTIONS') return { status: 204, headers: { allow: allowed(route) } };
  const isHead = exchange.method === 'HEAD' && takesHead(route.methods);
  return isHead ? route.answer({ ...exchange, method: 'GET' }) : refuseMethod(route, exchange);
}

/** Finds the route of a path and asks it. */
export function createRouter(routes: readonly Route[]): (exchange: Exchange) => Promise<Answer> {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  return async (exchange) => {
    const route = byPath.get(exchange.path);
    if (!route) throw new SharingError('NO_SUCH_PATH', exchange.path);
    const isTaken = route.methods.some((taken) => taken === exchange.method);
    return isTaken ? route.answer(exchange) : askOtherwise(route, exchange);
  };
}
