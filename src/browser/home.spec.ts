import { expect } from '@playwright/test';
import { atRest, calculatorOf, fieldOf, longDraws, open, some } from './site.ts';
import { test } from './test.ts';

const replicas = calculatorOf('replicas');

test('three numbers on the home page change its table and go along into a calculator', async ({ page }) => {
  await open(page, '/');
  const table = page.locator('.taste');
  const before = await table.textContent();
  const [peak] = await page.locator('.say input').all();
  if (!peak || !replicas) return;
  await peak.fill('4,200');
  await expect(table).not.toHaveText(before ?? '');
  await page.getByRole('main').getByRole('link', { name: 'Replicas', exact: true }).click();
  await page.waitForURL(/replicas/);
  await atRest(page);
  await expect(fieldOf(page, replicas, 'peakRequestsPerSecond')).toHaveValue(/^4,?200$/);
});

test('wrong text on the home page keeps its place and says how to mend it', async ({ page }) => {
  await open(page, '/');
  const peak = page.locator('.say input').first();
  await peak.fill('lots');
  await expect(peak).toHaveValue('lots');
  await expect(peak).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.say-errors')).toContainText('Enter');
});

/** A cell's number with its unit, as the page behind its row says it: "410 MB in the cache" is "410 MB". */
const figureIn = (cell: string) =>
  /[\d,.]+( (bytes|kB|MB|GB|µs|ms|s|min|h|sessions|times)\b)?/.exec(cell)?.[0].replace(/ times$/, '');

const services: readonly (readonly [name: string, typed?: readonly string[]])[] = [
  ['for the example'],
  ['with typed values', ['1200', '250000', '2 kB']],
  ['at the medians of ranges', ['200..400', '20,000', '1 kB..2.2 kB']],
];
for (const [name, typed] of some(services, 2, 'rows of home', ([one]) => one))
  test(`every row of the home page opens a page whose headline says the same, ${name}`, async ({ page }) => {
    await open(page, '/');
    if (typed) {
      const before = await page.locator('.taste').textContent();
      for (const [index, value] of typed.entries()) await page.locator('.say input').nth(index).fill(value);
      await expect(page.locator('.taste')).not.toHaveText(before ?? '');
      await atRest(page);
      if (typed.some((value) => value.includes('..')))
        await expect(page.locator('.taste').getByRole('link', { name: 'Replicas at peak' })).toHaveAttribute(
          'href',
          /peakRequestsPerSecond=200\.\.400/,
        );
    }
    const rows = await page.locator('.taste tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        href: row.querySelector('a')?.getAttribute('href') ?? '',
        cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
      })),
    );
    expect(rows).toHaveLength(8);
    for (const { href, cells } of rows) {
      const figures = cells.flatMap((cell) => figureIn(cell) ?? []).filter((figure) => figure !== '0');
      await page.goto(href);
      await atRest(page);
      await expect(page.locator('html[data-scenario]')).toHaveCount(0);
      const headline = await page
        .locator('.calculator')
        .evaluate((all) => [...all.querySelectorAll('.answer, .figures')].map((one) => one.textContent).join(' '));
      expect(
        figures.filter((figure) => headline.includes(figure)),
        `${href}: ${cells.join(' | ')} in ${headline}`,
      ).not.toEqual([]);
    }
  });

test('a range on the home page: intervals under its figures, and the page behind a row says the same', async ({
  page,
}) => {
  test.skip(!longDraws.includes('home'), 'another sample has it');
  await open(page, '/');
  await page.locator('.say input').first().fill('200..400');
  const row = page.locator('.taste tbody tr').filter({ hasText: 'Replicas at peak' });
  const spans = row.locator('.span');
  await expect(spans).toHaveText([/^\d+ to \d+, median \d+$/, ...Array(3).fill(/^\d+ to \d+, median \d+$/)]);
  await expect(page.getByRole('status').filter({ hasText: '90% of 1,000 draws' })).toHaveCount(1);
  const [free, pinned] = await spans.allTextContents();
  await row.getByRole('link').click();
  await page.waitForURL(/replicas.*200\.\.400/);
  await expect(page.locator('.drawn')).toContainText('90% of them');
  if (replicas) await expect(fieldOf(page, replicas, 'peakRequestsPerSecond')).toHaveValue('200..400');
  const headline = page.locator('.figures .span');
  await expect(headline.filter({ hasText: free ?? '' })).not.toHaveCount(0);
  await expect(headline.filter({ hasText: pinned ?? '' })).not.toHaveCount(0);
  await page.goBack();
  await expect(page.locator('.say input').first()).toHaveValue('200..400');
  await expect(row.locator('.span').first()).toHaveText(free ?? '');
  await page.locator('.say input').first().fill('300');
  await expect(page.locator('.taste .span')).toHaveCount(0);
});
