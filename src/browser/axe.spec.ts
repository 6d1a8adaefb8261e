import { expect, test } from '@playwright/test';
import { addressOf, askedFields, calculators, fieldOf, open, rubbishFor, unfold } from './site.ts';
import { violations } from './violations.ts';

test.use({ reducedMotion: 'reduce' });
test.describe.configure({ timeout: 60_000 });

for (const calculator of calculators)
  test(`${calculator.id} has none with errors shown`, async ({ page }) => {
    await open(page, addressOf(calculator));
    await unfold(page);
    for (const [name, field] of askedFields(calculator)) {
      const text = rubbishFor(field);
      if (text !== undefined) await fieldOf(page, calculator, name).fill(text);
    }
    await unfold(page);
    expect(await page.locator('.field.bad').count()).toBeGreaterThan(2);
    expect(await violations(page)).toEqual([]);
  });
