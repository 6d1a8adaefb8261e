import { defineConfig } from 'vitest/config';
import { factsPlugin } from './src/facts/vite.ts';

export default defineConfig({
  plugins: [factsPlugin()],
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
