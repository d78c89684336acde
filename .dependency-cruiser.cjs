/** The fences: imports point one way (docs/PRINCIPLES.md). Each rule names what it protects. */
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    // Type-only circles included: they are the first sign of a missing file.
    rule('no-circles', {}, { circular: true }),
    rule(
      'lib-knows-nothing-of-sharing',
      { path: '^lib/' },
      { path: '^(schema|http|data|subgraphs|gateway|registry|cli|console)/' },
    ),
    rule(
      'schema-is-pure',
      { path: '^schema/', pathNot: '\\.test\\.ts$' },
      { path: '^(http|data|subgraphs|gateway|registry|cli|console|lib/store)/' },
    ),
    rule(
      'http-knows-neither-gateway-nor-rooms',
      { path: '^http/' },
      { path: '^(data|subgraphs|gateway|registry|cli|console)/' },
    ),
    rule('data-stands-below-the-rooms', { path: '^data/' }, { path: '^(subgraphs|gateway|registry|cli|console)/' }),
    rule(
      'kit-knows-no-room',
      { path: '^subgraphs/kit/' },
      { path: '^(subgraphs/(?!kit/)|gateway|registry|cli|console)' },
    ),
    rule(
      'rooms-do-not-know-each-other',
      { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/kit/' },
      { path: '^subgraphs/[^/]+/', pathNot: '^subgraphs/($1|kit)/' },
    ),
    rule('rooms-do-not-know-the-house', { path: '^subgraphs/' }, { path: '^(gateway|registry|cli|console)/' }),
    rule(
      'a-room-is-entered-by-its-door',
      { path: '^(cli|test|subgraphs/list)', pathNot: '\\.test\\.ts$' },
      { path: '^subgraphs/(?!kit/)[^/]+/', pathNot: '/subgraph\\.ts$' },
    ),
    rule(
      'gateway-knows-no-room-and-no-registry',
      { path: '^gateway/' },
      { path: '^(subgraphs|registry|cli|console|data)/' },
    ),
    rule(
      'registry-knows-no-gateway-and-no-room',
      { path: '^registry/' },
      { path: '^(subgraphs|gateway|cli|console)/' },
    ),
    rule(
      'only-the-store-speaks-to-databases',
      { pathNot: '^lib/store/' },
      { path: 'node_modules/(mongodb|lmdb|mingo|msgpackr)/' },
    ),
    rule(
      'store-is-entered-by-its-port',
      // Tests of the registry run on every body of the store.
      { path: '^(schema|data|subgraphs|gateway|registry|cli)/', pathNot: '^registry/(testing/|.*\\.test\\.ts$)' },
      { path: '^lib/store/', pathNot: '^lib/store/(port|open-store|scoped-store|store-error)\\.ts$' },
    ),
    rule(
      'code-never-imports-tests',
      { pathNot: '(^test/|\\.test\\.ts$|/testing/)' },
      { path: '(^test/|\\.test\\.ts$)' },
    ),
    rule(
      'examples-ask-over-http-only',
      { path: '^examples/([^/]+)/' },
      { path: '^(bench|cli|data|examples|gateway|http|lib|registry|schema|subgraphs|test)/', pathNot: '^examples/$1/' },
    ),
    rule(
      'type-graphql-stays-in-rooms',
      { pathNot: '^(subgraphs|test/two-worlds/rooms)/' },
      { path: 'node_modules/type-graphql/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
