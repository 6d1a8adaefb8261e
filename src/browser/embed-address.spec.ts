/** An embed by its address alone, as a plain frame has it, and the panel that gives such addresses. */
import { expect } from '@playwright/test';
import { calculatorOf, expected, someCalculators } from './site.ts';
import { test } from './test.ts';
import { violations } from './violations.ts';
import { complaints, watch } from './watch.ts';

const replicas = calculatorOf('replicas');

test('hostile and wrong parameters are told and do no harm', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  const query = new URLSearchParams({
    zones: '99',
    '<b>x</b>': '1',
    __proto__: '2',
    lock: 'nothing,<i>',
    preset: '"><script>',
    source: '<img src=x>',
    hide: 'a'.repeat(2000),
    theme: 'url(x)',
  });
  await page.goto(`/embed/v1/replicas/?${query}`);
  await expect(page.locator('.notice').first()).toBeVisible();
  await expect(page.getByText('Zones in the link must lie between')).toBeVisible();
  await expect(page.getByText('which this calculator does not have').first()).toBeVisible();
  expect(await page.locator('main :is(img, script, i)').count()).toBe(0);
  await expect(page.locator('.answer')).toHaveText((await expected(replicas)).answer);
  expect(complaints(seen)).toEqual([]);
});

test('locked values are shown with their owner, cannot be changed, and a reset comes back to them', async ({
  page,
}) => {
  await page.goto(
    '/embed/v1/replicas/?peakRequestsPerSecond=900&targetMilliseconds=200&lock=targetMilliseconds&source=Platform+team&hide=presets,runtime',
  );
  const { answer } = await expected(replicas, { peakRequestsPerSecond: 900, targetMilliseconds: 200 });
  await expect(page.locator('.answer')).toHaveText(answer);
  await expect(page.getByLabel('Target response time')).toBeDisabled();
  await expect(page.getByText('Set by Platform team.')).toBeVisible();
  await expect(page.getByLabel('Runtime')).toHaveCount(0);
  await expect(page.getByLabel('Start from')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Peak requests' }).fill('5000');
  await expect(page.locator('.answer')).not.toHaveText(answer);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('.answer')).toHaveText(answer);
  await expect(page.getByRole('link', { name: 'Open this calculation' })).toHaveAttribute(
    'href',
    /peakRequestsPerSecond=900.*targetMilliseconds=200/,
  );
  expect(await violations(page)).toEqual([]);
});

// The same views stand on the calculator pages, where all are looked at
for (const { id } of someCalculators(2, 'embeds'))
  test(`the embed of ${id} has no accessibility violation in light or dark, with everything shown`, async ({
    page,
  }) => {
    await page.goto(`/embed/v1/${id}/`);
    await page.getByText('All pictures and tables').click();
    expect(await violations(page)).toEqual([]);
  });

test('the panel gives what to paste, with the current values and what they weigh', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL ?? '');
  await page.goto('/calculators/replicas/?peakRequestsPerSecond=900');
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Embed', exact: true });
  const text = panel.getByRole('textbox', { name: 'To paste' });
  await expect(text).toHaveValue(/<state-calculator name="replicas" e="2026-12" peak-requests-per-second="900"/);
  await expect(panel.getByText(/loads [\d.]+ kB with these values/)).toBeVisible();
  for (const [form, holds] of [
    ['Frame', /^<iframe src="http[^"]*\/embed\/v1\/replicas\/#e=2026-12&amp;peakRequestsPerSecond=900"/],
    ['Card, SVG', /^<svg[\s\S]*peakRequestsPerSecond=900/],
    ['Card, HTML', /^<blockquote>[\s\S]*Peak requests 900\/s/],
    ['Markdown', /^> \*\*\[How many replicas/],
    ['Link', /\/calculators\/replicas\/#e=2026-12&peakRequestsPerSecond=900$/],
  ] as const) {
    await panel.getByRole('radio', { name: form, exact: true }).check();
    await expect(text).toHaveValue(holds);
  }
  expect(complaints(seen)).toEqual([]);
});
