// Mercurius gateway with its just-in-time compiler. Arguments: port, ports of the subgraphs by commas.
import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { NAMES } from '../subgraphs/names.mjs';

const [port, ports] = process.argv.slice(2);
const services = ports.split(',').map((each, index) => ({
  name: NAMES[index],
  url: `http://127.0.0.1:${each}/graphql`,
  rewriteHeaders: ({ authorization }) => (authorization === undefined ? {} : { authorization }),
  keepAlive: 60_000,
}));

const app = fastify();
await app.register(mercuriusGateway, { gateway: { services }, jit: 1, graphiql: false });
await app.listen({ host: '127.0.0.1', port: Number(port) });
