/** The tests of this folder: Playwright's, on a connection that saves data. */
import { test as base } from '@playwright/test';

/** Such readers get no offline copy, which every test would fetch anew. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
    );
    await use(context);
  },
});
