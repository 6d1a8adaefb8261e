import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { addressOf, askedFields, calculators, fieldOf, open, pages, rubbishFor, unfold } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of the page as it stands, in light and in dark, short enough to read. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.addStyleTag({
    content: '*, *::before, *::after { transition: none !important; animation: none !important; }',
  });
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const { violations: all } = await new AxeBuilder({ page }).withTags(tags).analyze();
    for (const { id, nodes } of all)
      for (const node of nodes.slice(0, 4))
        found.push(
          `${theme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)} ${node.failureSummary?.split('\n')[1] ?? ''}`,
        );
  }
  return found;
}

// The style above is the test's own, and the policy of the page would refuse it.
test.use({ bypassCSP: true, reducedMotion: 'reduce' });
test.describe.configure({ timeout: 60_000 });

for (const address of pages)
  test(`${address} has no accessibility violation in light or dark`, async ({ page }) => {
    await open(page, address);
    await unfold(page);
    expect(await violations(page)).toEqual([]);
  });

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
