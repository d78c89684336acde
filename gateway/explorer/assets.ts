import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../lib/project-root';

/** A file of the explorer page, as it is sent. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
  /** First digits of the content's digest: part of the address, so that a changed file has a new one. */
  readonly version: string;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const own = (file: string): string => join(projectRoot, 'gateway', 'explorer', 'page', file);
/** Packages do not export their browser builds, so the file is found beside the package's manifest. */
const installed = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file);

/** Every file the page loads; all of them from this machine. */
const FILES: readonly { readonly name: string; readonly type: string; readonly path: () => string }[] = [
  { name: 'react.js', type: SCRIPT, path: () => installed('react', 'umd/react.production.min.js') },
  { name: 'react-dom.js', type: SCRIPT, path: () => installed('react-dom', 'umd/react-dom.production.min.js') },
  { name: 'graphiql.js', type: SCRIPT, path: () => installed('graphiql', 'graphiql.min.js') },
  { name: 'graphiql.css', type: STYLE, path: () => installed('graphiql', 'graphiql.min.css') },
  { name: 'sign-in.js', type: SCRIPT, path: () => own('sign-in.js') },
  { name: 'explorer.js', type: SCRIPT, path: () => own('explorer.js') },
  { name: 'explorer.css', type: STYLE, path: () => own('explorer.css') },
];

/** Gives contents their name, type and version. */
export function assetOf(name: string, type: string, body: Buffer): Asset {
  const version = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return Object.freeze({ name, type, body, version });
}

/** Reads the page's scripts and styles once. */
export const readAssets = (): Promise<readonly Asset[]> =>
  Promise.all(FILES.map(async ({ name, type, path }) => assetOf(name, type, await readFile(path()))));

/** Reads the page and points its addresses at the versions given. `signsIn`: it offers the demo identities. */
export async function readPage(assets: readonly Asset[], signsIn: boolean): Promise<Asset> {
  const versions = new Map(assets.map(({ name, version }) => [name, version]));
  const html = await readFile(own('explorer.html'), 'utf8');
  const pointed = html.replaceAll(/\/explorer\/assets\/([\w.-]+)/g, (address, name: string) => {
    const version = versions.get(name);
    if (version === undefined) throw new Error(`explorer.html asks for ${name}, which is not served`);
    return `${address}?v=${version}`;
  });
  const page = signsIn ? pointed.replace('<body>', '<body data-signs-in>') : pointed;
  return assetOf('explorer.html', 'text/html; charset=utf-8', Buffer.from(page));
}
