/** Signs in at a served gateway as a demo identity: the header that its requests take along. */
export async function signIn(url: string, as = 'city-eeb'): Promise<{ readonly authorization: string }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/demo/token`, { method: 'POST', headers, body: JSON.stringify({ as }) });
  const { token } = (await response.json()) as { token: string };
  return { authorization: `Bearer ${token}` };
}
