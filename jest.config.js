/** One jest for pure, database and flow tests; suites that need servers ask test/support for them. */
module.exports = {
  rootDir: '.',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/servers/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/servers/global-teardown.ts',
  transform: { '^.+\\.(t|j)s$': '@swc/jest' },
  transformIgnorePatterns: [
    '/node_modules/(?!(content-disposition|cookie|@fastify/cookie|file-type|strtok3|token-types|uint8array-extras|@tokenizer)/)',
  ],
  testTimeout: 120_000,
  // Suites spend much of their time in the servers' hands: on two cores three workers beat jest's own choice of one.
  maxWorkers: 3,
  // What suites leave behind in a worker slows those after them down.
  workerIdleMemoryLimit: '2GB',
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
