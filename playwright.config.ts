import { defineConfig } from '@playwright/test';
import { findBrowser, flags } from './src/tooling/browser.ts';

const port = Number(process.env['PORT'] ?? 4390);
const executablePath = findBrowser();

/** The browser tests run against the built site, served as a plain file host would. */
export default defineConfig({
  testDir: 'src/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: [['line'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    // A new context is a new window, which costs more than most visits. Cookies, storage, caches and routes are cleared between
    // tests; what is not (permissions that a test granted, where the mouse was, the history) no test may rely on
    reuseContext: true,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // A slow connection, by its name only: such readers get no offline copy, which hundreds of fresh profiles would all fetch
      args: [...flags, '--force-effective-connection-type=2G'],
    },
    trace: 'off',
  },
  webServer: {
    command: 'node src/tooling/serve.ts',
    env: { PORT: String(port), BASE: '/' },
    port,
    reuseExistingServer: false,
  },
});
