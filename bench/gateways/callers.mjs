import { callerOf } from '../load/requests.mjs';

async function signIn(origin, who) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${origin}/demo/token`, { method: 'POST', headers, body: JSON.stringify(who) });
  const { token } = await response.json();
  if (token === undefined) throw new Error(`${who.as} could not sign in: ${response.status}`);
  return `Bearer ${token}`;
}

/** What each connection says in `authorization`: a token of its own where the gateway asks who it is. */
export function callersFor(origin, { signsIn }, { connections = 1, load }) {
  const each = Array.from({ length: connections }, (_, connection) => connection);
  return Promise.all(
    each.map((connection) => (signsIn === undefined ? callerOf({ load }, connection) : signIn(origin, signsIn))),
  );
}
