import { expect } from '@playwright/test';
import { shifts } from './shifts.ts';
import { addressOf, atRest, someCalculators, telling } from './site.ts';
import { test } from './test.ts';

const screens = [
  { width: 412, height: 823 },
  { width: 1280, height: 1600 },
];

for (const viewport of screens) {
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });
    for (const calculator of someCalculators(2, `layout shift ${viewport.width}`))
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
