import { defineConfig } from '@playwright/test';
import { findBrowser, findShell, flags } from './src/tooling/browser.ts';

const port = Number(process.env['PORT'] ?? 4390);
const executablePath = process.env['CHROME_PATH'] ? findBrowser() : (findShell() ?? findBrowser());

/** The browser tests run against the built site, served as a plain file host would. */
export default defineConfig({
  testDir: 'src/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Stops for what hangs, no measures of speed: the machine may have other work
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    // A new context is a new window, which costs more than most visits. Cookies, storage, caches and routes are cleared between
    // tests; what is not (permissions that a test granted, where the mouse was, the history) no test may rely on
    reuseContext: true,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: flags,
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
