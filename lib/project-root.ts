import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json in or above ${__dirname}`);
  return folderWithPackage(parent);
}

/** The folder that holds package.json, from the sources as from dist/: files that are not compiled are found from here. */
export const projectRoot: string = folderWithPackage(__dirname);
