import { expect } from '@playwright/test';
import { atRest, calculatorOf, fieldOf, open } from './site.ts';
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
