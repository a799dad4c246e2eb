// The tests that need nothing but this repository. Those that need other programs: vitest.services.config.ts.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// The federation packages require() graphql's CommonJS build; a second copy of it would make every instanceof fail.
export const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['test/{unit,contract,graph,e2e}/**/*.test.ts'],
    maxWorkers: Math.max(2, availableParallelism() - 1), // most tests wait for sockets: two share two cores well
    globalSetup: ['test/support/database-server.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } }, // a busy machine is no failure
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/generated/**', 'src/graph/generated/**', 'src/graphiql/**'],
      reporter: ['text-summary', 'html', 'json-summary'],
    },
  },
});
