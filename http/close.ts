import { type Server } from 'node:http';

/** How long running requests may take to finish once the server is told to stop. */
const GRACE_MS = 10_000;

/** Stops accepting, lets running requests finish within the grace period, then cuts what is left. */
export function close(server: Server, graceMs = GRACE_MS): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
