import { writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { NAMES, sdlOf } from './names.mjs';

/** Composes the four subgraphs at their ports into a supergraph file. */
export function writeSupergraph(file, ports) {
  const services = NAMES.map((name, index) => ({
    name,
    url: `http://127.0.0.1:${ports[index]}/graphql`,
    typeDefs: parse(sdlOf(name)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.map(String).join('\n'));
  writeFileSync(file, supergraphSdl);
}
