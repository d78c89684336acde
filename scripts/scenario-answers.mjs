// Writes examples/scenarios/answers: what a gateway over the data set `hangzhou` answers to each scenario operation.
// Usage: npm run answers -- [--url http://127.0.0.1:4000]   Reviewed as diffs, checked by test/scenarios.test.ts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HELP = `Usage: npm run answers -- [--url http://127.0.0.1:4000]
Asks a running gateway (npm start), as the demo identity city-eeb, every scenario operation and writes its answers.
以演示身份 city-eeb 向运行中的网关查询全部场景并写出答案。`;

const folder = join('examples', 'scenarios');
const place = process.argv.indexOf('--url');
const url = place < 0 ? 'http://127.0.0.1:4000' : process.argv[place + 1];

async function post(path, body, headers = {}) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function main() {
  if (process.argv.includes('--help')) return console.log(HELP);
  mkdirSync(join(folder, 'answers'), { recursive: true });
  const { token } = await post('/demo/token', { as: 'city-eeb' });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const query = readFileSync(join(folder, file), 'utf8');
    const { data, errors } = await post('/graphql', { query }, { authorization: `Bearer ${token}` });
    if (errors) throw new Error(`${file}: ${errors[0].message}`);
    writeFileSync(join(folder, 'answers', file.replace('.graphql', '.json')), `${JSON.stringify({ data }, null, 1)}\n`);
    console.log(`written 已写入 ${file}`);
  }
}

await main();
