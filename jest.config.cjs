/** Tests run the same swc output that `npm start` runs; jose and a few others ship ESM only. */
module.exports = {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/cli',
    '<rootDir>/data',
    '<rootDir>/gateway',
    '<rootDir>/http',
    '<rootDir>/lib',
    '<rootDir>/registry',
    '<rootDir>/schema',
    '<rootDir>/subgraphs',
    '<rootDir>/test',
  ],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!(jose|mingo|@noble/.*)/)'],
  setupFiles: ['<rootDir>/test/support/environment.ts'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
