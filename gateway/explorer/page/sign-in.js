/* global document, fetch, Headers, window */
/** Signs in as a demo identity. The token is kept in this page's memory alone, and each request takes it along. */
window.SignIn = (() => {
  const RENEWED_BEFORE_END = 60_000;
  const signsIn = 'signsIn' in document.body.dataset;
  const chooser = (id) => document.getElementById(id);

  /** The one token, and who is meant by it. */
  let session = null;

  async function ask() {
    const asked = { as: chooser('identity').value, purpose: chooser('purpose').value || null };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/demo/token', { method: 'POST', headers, body: JSON.stringify(asked) });
    const { token, expiresAt } = await answer.json();
    return { token, renewAt: Date.parse(expiresAt) - RENEWED_BEFORE_END };
  }

  async function token() {
    if (session !== null && (await session).renewAt > Date.now()) return (await session).token;
    session = ask();
    return (await session).token;
  }

  /** What is typed into the editor's own headers goes before. */
  async function signedFetch(url, options = {}) {
    const headers = new Headers(options.headers);
    if (signsIn && !headers.has('authorization')) headers.set('authorization', `Bearer ${await token()}`);
    return fetch(url, { ...options, headers });
  }

  const option = (value, textContent) => Object.assign(document.createElement('option'), { value, textContent });

  /** Fills the choosers and shows them, where the gateway has a demo issuer. */
  async function offer() {
    if (!signsIn) return;
    const { identities, purposes } = await (await fetch('/demo/identities')).json();
    chooser('identity').append(...identities.map(({ name, zh, en }) => option(name, `${name} ${zh} ${en}`)));
    chooser('purpose').append(...purposes.map(({ code, zh, en }) => option(code, `${zh} ${en}`)));
    chooser('sign-in').addEventListener('change', () => (session = null));
    chooser('sign-in').hidden = false;
  }

  return { offer, fetch: signedFetch };
})();
