import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SharingError } from '../schema/sharing-error';

/** Where the server should be reached. Port 0 takes any free one. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

function refusal({ host, port }: Place, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') return new SharingError('PORT_IN_USE', `${host}:${port}`, error);
  if (error.code === 'EACCES') return new SharingError('BAD_SETTING', `PORT=${port}: not permitted / 无权限`, error);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new SharingError('BAD_SETTING', `HOST=${host}: not an address of this machine / 不是本机地址`, error);
  return error;
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Starts listening and tells the real address. Throws PORT_IN_USE naming host and port. */
export function listen(server: Server, place: Place): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusal(place, error)));
    server.listen(place.port, place.host, () => resolve(urlOf(server)));
  });
}
