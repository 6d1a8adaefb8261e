import { defineConfig } from 'vitest/config';
import { factsPlugin } from './src/facts/vite.ts';

export default defineConfig({
  plugins: [factsPlugin()],
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Vitest leaves one core to somebody who watches; here nobody does
    maxWorkers: '100%',
    // Facts, schemas and calculators are loaded once for each worker, not for each of a hundred files
    isolate: false,
    // A test may share its core with a build or a server that another one starts; those that are about time measure it themselves
    testTimeout: 20_000,
  },
});
