// The four subgraphs in one process. Prints its ports as JSON. ECOGUARD_BENCH_DELAY: milliseconds before each answer.
import { createServer } from 'node:http';
import { compile } from '../graph/compile.mjs';
import { NAMES, sdlOf } from './names.mjs';

const delay = Number(process.env.ECOGUARD_BENCH_DELAY ?? 0);
/** What the harness asks for between rounds. */
const seen = { calls: 0, withoutCaller: 0, callers: new Set() };

const count = (caller) => {
  seen.calls += 1;
  if (caller === undefined) seen.withoutCaller += 1;
  else seen.callers.add(caller);
};

function takeSeen() {
  const taken = JSON.stringify({ ...seen, callers: [...seen.callers] });
  Object.assign(seen, { calls: 0, withoutCaller: 0, callers: new Set() });
  return taken;
}

function write(response, text) {
  const body = Buffer.from(text);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}

function answer(compiled, { body, caller, sdl }) {
  const { query, variables } = JSON.parse(body);
  let run = compiled.get(query);
  if (run === undefined) compiled.set(query, (run = compile(query)));
  return JSON.stringify({ data: run(variables, { caller: caller ?? '', sdl }) });
}

async function listen(name) {
  const sdl = sdlOf(name);
  const compiled = new Map();
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
    if (request.url === '/seen') return write(response, takeSeen());
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const caller = request.headers.authorization;
      count(caller);
      const text = answer(compiled, { body: Buffer.concat(chunks).toString(), caller, sdl });
      if (delay === 0) write(response, text);
      else setTimeout(() => write(response, text), delay);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

const ports = await Promise.all(NAMES.map(listen));
process.stdout.write(`${JSON.stringify({ ports })}\n`);
