import { expect } from '@playwright/test';
import { valuesOf } from '../kit/read/fragment.ts';
import { open } from './site.ts';
import { test } from './test.ts';

test('the filter leaves the rows that have the word, and its address shows them again', async ({ page }) => {
  await open(page, '/reference/facts/');
  const rows = page.locator('.facts tbody tr:visible');
  const all = await rows.count();
  await page.getByRole('searchbox', { name: 'Find' }).fill('nginx');
  await expect(rows.first()).toBeVisible();
  const found = await rows.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  for (const text of await rows.allTextContents()) expect(text.toLowerCase()).toContain('nginx');
  await expect.poll(() => valuesOf(page.url()).get('find')).toBe('nginx');
  await page.reload();
  await expect(rows).toHaveCount(found);
});

test('search opens by keyboard, finds a page and lets go', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('ControlOrMeta+k');
  await page.locator('site-search dialog input').fill('replicas');
  await expect(page.locator('site-search li a').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('site-search dialog')).toBeHidden();
});

test('a limit is found by a product and its way, and at the address that it had', async ({ page }) => {
  await open(page, '/reference/limits/');
  const limits = page.locator('.limits [data-known]:visible');
  const find = page.getByRole('searchbox', { name: 'Find' });
  await find.fill('ingress-nginx');
  await expect(page.locator('.limits tbody:visible').first()).toContainText('ingress-nginx');
  const both = await limits.count();
  expect(both).toBeGreaterThan(0);
  await page.getByRole('combobox', { name: 'Way' }).selectOption('response');
  await expect.poll(() => limits.count()).toBeLessThan(both);
  await page.goto('/reference/facts/#nginx-http1-field');
  await page.waitForURL('**/reference/limits/#nginx-http1-field');
});
