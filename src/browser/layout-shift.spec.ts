import { expect, type Page, test } from '@playwright/test';
import { addressOf, atRest, calculators, open, pages, telling } from './site.ts';

/** All layout shifts since the page began, and what moved, once the numbers of a link are shown and the pictures have followed. */
async function shifts(page: Page): Promise<readonly string[]> {
  await expect(page.locator('html[data-scenario]')).toHaveCount(0);
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];
            const names = sources.map(({ node }) =>
              node instanceof Element ? `${node.tagName}.${node.className}` : 'text',
            );
            moved.push(`${'value' in entry ? entry.value : '?'} ${names.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(moved), 600);
      }),
  );
}

const screens = [
  { width: 412, height: 823 },
  { width: 1280, height: 1600 },
];

for (const viewport of screens) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });
    for (const address of pages)
      test(`nothing moves while ${address} loads`, async ({ page }) => {
        await open(page, address);
        expect(await shifts(page)).toEqual([]);
      });

    for (const calculator of calculators)
      test(`nothing moves while a link into ${calculator.id} loads, with a wrong value in it too`, async ({ page }) => {
        const { name, value } = await telling(calculator);
        await page.goto(`${addressOf(calculator)}?${name}=${value}`);
        await atRest(page);
        expect(await shifts(page)).toEqual([]);
        await page.goto(`${addressOf(calculator)}?${name}=many&colour=blue`);
        await atRest(page);
        expect(await shifts(page)).toEqual([]);
      });
  });
}
