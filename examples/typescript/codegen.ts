import { join } from 'node:path';
import { type CodegenConfig } from '@graphql-codegen/cli';

const root = join(__dirname, '..', '..');

/** Types for the scenario operations, from the schema clients see; a running gateway's URL would do as well. */
const config: CodegenConfig = {
  schema: join(root, 'schema', 'published', 'api.graphql'),
  documents: join(root, 'examples', 'scenarios', '*.graphql'),
  generates: {
    [join(__dirname, 'generated', '/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: { Decimal: 'string', Date: 'string', DateTime: 'string' },
        enumsAsTypes: true,
        immutableTypes: true,
        useTypeImports: true,
      },
    },
  },
};

export { config as default };
