import { expect } from '@playwright/test';
import { shifts } from './shifts.ts';
import { calculatorOf, expected, guide, open, printPack, sampleRows, somePages, unfold } from './site.ts';
import { test } from './test.ts';
import { tooWide } from './too-wide.ts';
import { themesOf, violations } from './violations.ts';
import { stored, watch } from './watch.ts';

/**
 * Pages are made alike, and all of them take minutes: a few stand for the others, one in one theme, the next in the other;
 * `ALL=1 npx playwright test guide` visits each in both.
 */
for (const [index, address] of somePages(guide, 3, 'guide').entries())
  test(`${address}: nothing moves, nothing is said or kept, it fits, and axe finds nothing`, async ({
    page,
    context,
    baseURL,
  }) => {
    const watched = await watch(page, baseURL ?? '');
    await page.setViewportSize({ width: 412, height: 823 });
    await open(page, address);
    // No island and no picture that comes late: what could move has moved
    expect(await shifts(page, 150)).toEqual([]);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await tooWide(page), `${width} px`).toEqual({ pageScrolls: false, over: [] });
    }
    await page.setViewportSize({ width: 1280, height: 1600 });
    expect(watched.said).toEqual([]);
    expect(watched.foreign()).toEqual([]);
    expect(await stored(page, context)).toEqual({ local: {}, session: {}, cookies: [] });
    await unfold(page);
    await sampleRows(page);
    expect(await violations(page, { themes: themesOf(index) })).toEqual([]);
  });

test('a calculator in the text is asleep until it is used, follows the scenario, and gives its values on', async ({
  page,
}) => {
  const code: string[] = [];
  page.on('request', (request) => {
    if (/compact-form|numbers-form|\/spec\./.test(request.url())) code.push(request.url());
  });
  await open(page, '/understand/cost-of-carrying/');
  const compact = page.locator('.compact');
  const example = await compact.locator('.answers').textContent();
  expect(code).toEqual([]);
  const payloadCost = calculatorOf('payload-cost');
  expect(example).toBe((await expected(payloadCost)).answer);
  await compact.getByLabel('Carried value').fill('6 kB');
  await expect(compact.locator('.answers')).toHaveText((await expected(payloadCost, { carriedBytes: 6000 })).answer);
  await expect(compact.locator('.whole a')).toHaveAttribute('href', /carriedBytes=6000/);
  await compact.getByLabel('Mean requests').fill('400');
  const both = { carriedBytes: 6000, requestsPerSecond: 400 };
  await expect(compact.locator('.answers')).toHaveText((await expected(payloadCost, both)).answer);
  await expect(page.locator('[data-said="peakRequestsPerSecond"]')).toHaveText('1,200/s');
  await compact.getByLabel('Carried value').fill('large');
  await expect(compact.getByText('Enter carried value')).toBeVisible();
  await expect(compact.locator('.answers')).toHaveText((await expected(payloadCost, both)).answer);
  expect(page.url()).not.toMatch(/[?#]/);
  await page.goto('/understand/scaling-out/');
  await expect(page.locator('[data-said="peakRequestsPerSecond"]')).toHaveText('1,200/s');
  await page.goto('/understand/cost-of-carrying/');
  await expect(compact.getByLabel('Mean requests')).toHaveValue('400');
});

const placement = '/placements/shared-cache/';

test("numbers typed on one page are in the sentences of the next, marked as the reader's", async ({ page }) => {
  await open(page, '/understand/scaling-out/');
  const replicas = page.locator('[data-of="replicas.replicas"]').first();
  await expect(replicas).toHaveAttribute('data-example', '');
  const before = await replicas.textContent();
  await page.getByText('Use yours').click();
  await page.locator('.numbers').getByLabel('Peak requests').fill('9,000');
  await expect(replicas).not.toHaveText(before ?? '');
  await expect(replicas).toHaveAttribute('data-yours', '');
  const mine = await replicas.textContent();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calculate' }).click();
  await expect(page.locator('[data-of="replicas.replicas"]').first()).toHaveText(mine ?? '');
  await expect(page.locator('[data-said="peakRequestsPerSecond"]')).toHaveText('9,000/s');
  await expect(page.locator('[data-kind]')).toHaveText('Your numbers:');
  await page.goto(placement);
  await expect(page.locator('[data-said="activeSessions"]')).toHaveAttribute('data-example', '');
  await expect(page.locator('data[data-of="payload-cost.lookUp.addedMilliseconds.p99"]')).toHaveAttribute(
    'data-yours',
    '',
  );
  await page.goto('/calculators/replicas/');
  await expect(page.locator('[id="replicas-peakRequestsPerSecond"]')).toHaveValue('9,000');
});

test('a wrong number stays in its field with the rule beside it, and the sentences keep the last valid one', async ({
  page,
}) => {
  await open(page, placement);
  await page.getByText('Use yours').click();
  await page.getByLabel('Active sessions').fill('50,000');
  await expect(page.locator('[data-said="activeSessions"]')).toHaveText('50,000');
  await page.getByLabel('Active sessions').fill('many');
  await expect(page.locator('#number-activeSessions-wrong')).toContainText('Enter active sessions');
  await expect(page.getByLabel('Active sessions')).toHaveValue('many');
  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect(page.locator('[data-said="activeSessions"]')).toHaveText('20,000');
  await expect(page.locator('[data-kind]')).toHaveText('Example numbers:');
});

test('a link with numbers shows them on its page and is not remembered', async ({ page, context }) => {
  await open(page, `${placement}#activeSessions=70000`);
  await expect(page.locator('[data-said="activeSessions"]')).toHaveText('70,000');
  await expect(page.locator('[data-of="session-store.in.activeSessions"]').locator('visible=true')).toHaveText(
    '70,000',
  );
  expect((await stored(page, context)).session).toEqual({});
  expect(await shifts(page)).toEqual([]);
});

test('the checklist keeps ticks, evidence and owners in its address, and gives back what was cleared', async ({
  page,
}) => {
  await open(page, '/review/');
  await page.getByLabel(/when a replica dies mid-request/).check();
  await page.getByLabel('Owner').first().fill('Ada <b>');
  await expect(page.locator('output')).toContainText('1 of');
  await page.reload();
  await expect(page.getByLabel('Owner').first()).toHaveValue('Ada <b>');
  await expect(page.locator('output')).toContainText('1 of');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('output')).toContainText('0 of');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Owner').first()).toHaveValue('Ada <b>');
});

test('a fact shows its source on focus', async ({ page }) => {
  await open(page, '/reference/limits/');
  const fact = page.locator('a.fact').first();
  await fact.focus();
  await expect(fact.locator('.fact-note')).toBeVisible();
});

test('search finds a page by the words people use', async ({ page }) => {
  await open(page, '/method/');
  await page.keyboard.press('Control+k');
  for (const [words, title] of [
    ['log out everywhere', 'Revocation strategies'],
    ['JWT too big', 'Signed token'],
    ['sticky session', 'Server memory, sticky'],
  ] as const) {
    await page.getByRole('searchbox', { name: /search/i }).fill(words);
    await expect(page.locator('site-search').getByRole('link', { name: title, exact: true }).first()).toBeVisible();
  }
  await page.getByRole('searchbox', { name: /search/i }).fill('431');
  await expect(page.locator('site-search a[href*="/reference/"]').first()).toBeVisible();
});

test('the print pack has every chapter, no control and no broken place', async ({ page }) => {
  await open(page, printPack);
  expect(await page.locator('.chapter').count()).toBeGreaterThan(70);
  const wrong = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const missing = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map((link) => decodeURIComponent(link.hash.slice(1)))
      .filter((id) => !document.getElementById(id));
    return { twice, missing };
  });
  expect(wrong).toEqual({ twice: [], missing: [] });
});

test('a number that the reader’s own leave without a meaning says so, and leads to the rule that they break', async ({
  page,
}) => {
  await open(page, '/understand/cost-of-carrying/');
  const count = page.locator('main p data[data-of="payload-cost.carry.usdPerMonth"]').first();
  const example = await count.textContent();
  await page.getByText('Use yours').click();
  await page.locator('.numbers').getByLabel('State per session').fill('100 MB');
  const why = page
    .locator('main data[data-of^="payload-cost."]')
    .getByRole('link', { name: 'not computable with these numbers' })
    .first();
  await expect(why).toHaveAttribute('title', /Carried value follows from token-size.*Enter carried value/);
  await expect(why).toHaveAttribute('href', /\/calculators\/payload-cost\/#.*storedBytes=100000000/);
  await expect(count).toHaveText(/^\((not computable with these numbers|nor this)\)$/);
  await expect(page.locator('main').getByRole('link', { name: 'nor this' }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await tooWide(page)).toEqual({ pageScrolls: false, over: [] });
  await page.locator('.numbers').getByLabel('State per session').fill('1500');
  await expect(count).toHaveText(example ?? '');
});

test('a default that no page can change does not claim to follow the numbers at the top', async ({ page }) => {
  await open(page, '/placements/short-token-with-refresh/');
  const lifetime = page.locator('data[data-of^="revocation.in.tokenLifetimeSeconds"]').first();
  await expect(lifetime).toHaveAttribute('title', /a default of the calculator/);
  await page.getByText('Use yours').click();
  await page.locator('.numbers').getByLabel('Peak requests').fill('900');
  await expect(page.locator('data[data-yours]').first()).toBeVisible();
  await expect(lifetime).toHaveAttribute('title', /a default of the calculator/);
});
