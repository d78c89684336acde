import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../lib/project-root';

/** An operation the explorer offers, titled in both languages by the first two comment lines of its file. */
export interface Example {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly query: string;
}

/** Scenarios across departments first, then first steps. */
const FOLDERS = [join(projectRoot, 'examples', 'scenarios'), join(projectRoot, 'gateway', 'explorer', 'examples')];
const COMMENT = /^#\s*(\S.*)$/;

/** Reads one example file; its first line is the Chinese title, its second the English one. */
export function parseExample(id: string, query: string): Example {
  const [titleZh, titleEn] = query.split('\n', 2).map((line) => COMMENT.exec(line)?.[1]);
  if (titleZh === undefined || titleEn === undefined) throw new Error(`${id}: the first two lines must be its titles`);
  return Object.freeze({ id, titleZh, titleEn, query });
}

async function readFolder(folder: string): Promise<Example[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => parseExample(file.replace(/\.graphql$/, ''), await readFile(join(folder, file), 'utf8'))),
  );
}

/** All examples, each folder in the order of its file names. */
export async function readExamples(): Promise<readonly Example[]> {
  return (await Promise.all(FOLDERS.map(readFolder))).flat();
}
