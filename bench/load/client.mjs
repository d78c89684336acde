import { Client } from 'undici';

/** One kept connection that asks one request at a time, without streams in between. */
export function openConnection(origin, caller) {
  const client = new Client(origin, { pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization: caller };
  const ask = (body) =>
    new Promise((resolve, reject) => {
      let status = 0;
      const chunks = [];
      client.dispatch(
        { path: '/graphql', method: 'POST', headers, body },
        {
          onRequestStart() {},
          onResponseStart(_, statusCode) {
            status = statusCode;
          },
          onResponseData(_, chunk) {
            chunks.push(chunk);
          },
          onResponseEnd() {
            resolve({ status, chunks });
          },
          onResponseError(_, error) {
            reject(error);
          },
        },
      );
    });
  return { ask, close: () => client.close() };
}
