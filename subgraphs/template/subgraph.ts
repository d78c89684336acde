import { defineSubgraph } from '../kit/define-subgraph';
import { createTemplateContext, type TemplateContext } from './context';
import { NoiseReadingResolver, PollutionSourceResolver } from './noise.resolver';
import { PollutionSourceStub } from './noise.type';

/** A tiny real room to copy: one owned entity, one list, one field added to the directory's pollution source. */
export const template = defineSubgraph<TemplateContext>({
  name: 'template',
  port: 4099,
  resolvers: [NoiseReadingResolver, PollutionSourceResolver],
  orphanedTypes: [PollutionSourceStub],
  entities: {
    NoiseReading: { key: 'id', load: (id, context) => context.readingById.load(id) },
    PollutionSource: { key: 'id', load: async (id) => ({ id }) },
  },
  createContext: createTemplateContext,
  rows: { noiseReadings: { resource: 'template.noise-readings', at: { field: 'measuredOn', kind: 'text' } } },
  indexes: [
    { collection: 'noiseReadings', keys: { sourceId: 1 } },
    { collection: 'noiseReadings', keys: { divisionPath: 1, _id: 1 } },
  ],
  importers: [],
});
