/** Values behind the `#` of an address, beside headings, links into the same page, and links from before. */
import { expect } from '@playwright/test';
import { holdScripts } from './hold-scripts.ts';
import {
  addressOf,
  answerOf,
  atRest,
  calculatorOf,
  expected,
  fieldOf,
  open,
  plain,
  someCalculators,
  telling,
} from './site.ts';
import { test } from './test.ts';

const replicas = calculatorOf('replicas');
const peak = (page: Parameters<typeof fieldOf>[0]) => fieldOf(page, replicas, 'peakRequestsPerSecond');
const heading = 'when-the-model-misleads';
const at900 = { peakRequestsPerSecond: 900 };

for (const calculator of someCalculators(2, 'link from before'))
  test(`${calculator.id}: a link from before opens, with its heading, and has its values behind # from then on`, async ({
    page,
  }) => {
    const { name, value } = await telling(calculator);
    await page.goto(addressOf(calculator));
    const place = await page.locator('main h2[id]').last().getAttribute('id');
    await page.goto('about:blank');
    await open(page, `${addressOf(calculator)}?${name}=${value}#${place}`);
    await expect(answerOf(page)).toHaveText((await expected(calculator, { [name]: value })).answer);
    expect(page.url()).toMatch(new RegExp(`/#${name}=${value}$`));
    await expect(page.locator(`[id="${place}"]`)).toBeInViewport();
  });

for (const isEarly of [false, true])
  test(`headings and the skip link keep what was typed${isEarly ? ' before the page was awake' : ''}, in the address too, there and back`, async ({
    page,
  }) => {
    const wake = isEarly ? await holdScripts(page) : () => {};
    await page.goto(addressOf(replicas), { waitUntil: isEarly ? 'commit' : 'load' });
    if (!isEarly) await atRest(page);
    await peak(page).fill('900');
    await page.locator('a[href="#_top"]').first().press('Enter');
    wake();
    await page.locator(`.sl-anchor-link[href="#${heading}"]`).click();
    await expect(page.locator(`[id="${heading}"]`)).toBeInViewport();
    await expect.poll(() => page.url()).toContain('#e=2026-12&peakRequestsPerSecond=900');
    await page.goBack();
    await expect(peak(page)).toHaveValue('900');
    await page.goBack();
    await expect(page).toHaveURL(/#e=2026-12&peakRequestsPerSecond=900$/);
    await expect(peak(page)).toHaveValue('900');
    await page.reload();
    await expect(answerOf(page)).toHaveText((await expected(replicas, at900)).answer);
    await expect(page.locator('.notice:visible')).toHaveCount(0);
  });

test('a heading that is followed before the page is awake leaves the values of a link', async ({ page }) => {
  const wake = await holdScripts(page);
  await page.goto(`${addressOf(replicas)}#peakRequestsPerSecond=900`, { waitUntil: 'commit' });
  await page.locator(`.sl-anchor-link[href="#${heading}"]`).click();
  wake();
  await expect.poll(() => page.url()).toContain('#peakRequestsPerSecond=900');
  await expect(answerOf(page)).toHaveText((await expected(replicas, at900)).answer);
  await page.goBack();
  await expect(answerOf(page)).toHaveText((await expected(replicas, at900)).answer);
  expect(page.url()).toMatch(/#peakRequestsPerSecond=900$/);
});

test('a link with other values into the same page is taken, from the start of the page; Back brings the typed ones', async ({
  page,
}) => {
  await open(page, addressOf(replicas));
  await peak(page).fill('900');
  await expect.poll(() => page.url()).toContain('=900');
  await page.getByRole('main').locator('a[href*="#balancing=per-connection"]').click();
  const linked = { balancing: 'per-connection', connections: 60 };
  await expect(answerOf(page)).toHaveText((await expected(replicas, linked)).answer);
  await expect(page.locator('.notices')).toContainText('Values from a link');
  await expect(answerOf(page)).toBeInViewport();
  await page.goBack();
  await expect(peak(page)).toHaveValue('900');
  await expect(answerOf(page)).toHaveText((await expected(replicas, at900)).answer);
});

test('a fragment that no page wrote breaks nothing and is said', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await open(page, addressOf(replicas));
  const example = (await expected(replicas)).answer;
  for (const [hash, said] of [
    ['#=', 'names ""'],
    ['#a=', 'names "a"'],
    ['#%zz=%', 'names "%zz"'],
    [`#${'n=1&'.repeat(2000)}${Array.from({ length: 500 }, (_, at) => `n${at}=1`).join('&')}`, 'more names'],
    ['#zones=many', 'Zones in the link'],
  ] as const) {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expect(page.locator('.notices')).toContainText(said);
    await expect(answerOf(page)).toHaveText(plain(example));
  }
  expect(errors).toEqual([]);
});

test('the decision takes a link into itself while it is asleep, and a changed name alone stands in the address', async ({
  page,
}) => {
  await open(page, '/decide/');
  await page.evaluate(() => {
    location.hash = 'service=shop';
  });
  await expect(page.locator('#decide-service')).toHaveValue(/shop/i);
  await page.goBack();
  await expect(page.locator('#decide-service')).toHaveValue('the service');
  await page.locator('#decide-service').fill('Project Falcon');
  await expect.poll(() => page.url()).toContain('&i=');
  await page.getByRole('link', { name: 'the record' }).click();
  await expect.poll(() => page.url()).toContain('&i=');
  await page.goBack();
  await expect(page.locator('#decide-service')).toHaveValue('Project Falcon');
  await page.reload();
  await expect(page.locator('#decide-service')).toHaveValue('Project Falcon');
});

test('numbers in a fragment that comes later are in the sentences, and a heading keeps them', async ({ page }) => {
  await open(page, '/understand/scaling-out/');
  await page.evaluate(() => {
    location.hash = 'peakRequestsPerSecond=9000';
  });
  const said = page.locator('[data-said="peakRequestsPerSecond"]');
  await expect(said).toHaveText('9,000/s');
  await page.locator('.sl-anchor-link').last().click();
  await expect.poll(() => page.url()).toMatch(/#peakRequestsPerSecond=9000$/);
  await page.goBack();
  await page.goBack();
  await expect(said).toHaveText('300/s');
});
