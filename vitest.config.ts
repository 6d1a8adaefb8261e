import { defineConfig } from 'vitest/config';
import { factsPlugin } from './src/facts/vite.ts';

const minuteMilliseconds = 60_000;

export default defineConfig({
  plugins: [factsPlugin()],
  test: {
    environment: 'node',
    // Vitest leaves one core to somebody who watches; here nobody does
    maxWorkers: '100%',
    // Facts, schemas and calculators are loaded once for each worker, not for each of a hundred files
    isolate: false,
    // Stops for what hangs, no measures of speed: a test may share its core with a build or a server
    expect: { poll: { timeout: minuteMilliseconds } },
    // What runs where nothing else is asked for: `--project speed` or `npm run recipes` ask for the others.
    // Vitest reads it; its types know it on the command line only
    ...{ project: ['unit'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.speed.test.ts'],
          testTimeout: 3 * minuteMilliseconds,
          hookTimeout: 3 * minuteMilliseconds,
        },
      },
      {
        extends: true,
        // The only tests that may assert seconds: `npm test` runs nothing beside them
        test: {
          name: 'speed',
          include: ['src/**/*.speed.test.ts'],
          fileParallelism: false,
          testTimeout: minuteMilliseconds,
        },
      },
      {
        extends: true,
        // Copies of the project, builds of frameworks, recipes that a page prints: see src/tooling/recipe.ts
        test: {
          name: 'recipes',
          include: ['src/**/*.recipe.ts'],
          testTimeout: 10 * minuteMilliseconds,
          hookTimeout: 10 * minuteMilliseconds,
        },
      },
    ],
  },
});
