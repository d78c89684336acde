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

/** Finds the route of a path and asks it. */
export async function askRoute(routes: readonly Route[], exchange: Exchange): Promise<Answer> {
  const route = routes.find(({ path }) => path === exchange.path);
  if (!route) throw new SharingError('NO_SUCH_PATH', exchange.path);
  if (exchange.method === 'OPTIONS') return { status: 204, headers: { allow: allowed(route) } };
  const method = exchange.method === 'HEAD' && takesHead(route.methods) ? 'GET' : exchange.method;
  const isTaken = route.methods.some((taken) => taken === method);
  return isTaken ? route.answer({ ...exchange, method }) : refuseMethod(route, exchange);
}
