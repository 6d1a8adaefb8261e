/** Ranges as inputs: the page says of them what Node says, in a worker or without one, here and in someone else's page. */
import { expect, type Page } from '@playwright/test';
import { spreadResult } from '../kit/draws/spread.ts';
import { toQuery } from '../kit/read/codec.ts';
import { readFollowing } from '../kit/read/ranges.ts';
import { envelopeOf } from '../kit/say/envelope.ts';
import { spreadSentence } from '../kit/say/spread-words.ts';
import { copied, differences } from './copied.ts';
import { hostOf } from './host-page.ts';
import {
  addressOf,
  answerOf,
  calculatorOf,
  expected,
  fieldOf,
  follower,
  longDraws,
  open,
  plain,
  some,
  someCalculators,
} from './site.ts';
import { test } from './test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const replicas = calculatorOf('replicas');

/** What Node says of the same ranges. */
async function drawnIn(given: Readonly<Record<string, unknown>>, calculator = replicas!) {
  const { inputs, problems, ...ranges } = readFollowing(calculator, given, follower);
  expect(problems).toEqual([]);
  await calculator.prepare?.(inputs);
  const ranged = { ...ranges, spread: await spreadResult(calculator, inputs, ranges, { follower, tab: {} }) };
  const envelope = (site: string) => envelopeOf(calculator, inputs, calculator.compute(inputs), site, ranged);
  return { inputs, ranged, envelope, said: plain(spreadSentence(calculator, ranged)) };
}
const drawn = (page: Page) => page.locator('.drawn');

test('a typed range: answer at the median, spans, hint, working, copies, another seed, and all of it by its link', async ({
  page,
  baseURL,
}) => {
  test.skip(!longDraws.includes('calculator'), 'another sample has it');
  const given = { peakRequestsPerSecond: '800..1200' };
  const { inputs, ranged, said, envelope } = await drawnIn(given);
  await open(page, addressOf(replicas));
  await expect(drawn(page)).toHaveCount(0);
  await fieldOf(page, replicas, 'peakRequestsPerSecond').fill('800..1200');
  await expect(answerOf(page)).toHaveText((await expected(replicas, given)).answer);
  await expect(drawn(page)).toContainText(said);
  await expect(page.locator('.figures .span').first()).toHaveText(/^\d+ to \d+, median \d+$/);
  await expect(page.locator('[id="replicas-peakRequestsPerSecond-source"]')).toContainText(
    '90% interval, median 980/s, which other pages take over',
  );
  await expect(page.locator('[data-working-of]')).toContainText('medians of the ranges');
  await expect(page.getByRole('status').filter({ hasText: said })).toHaveCount(1);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${toQuery(replicas, inputs, ranged)}`);
  const site = baseURL ?? '';
  expect(
    differences(JSON.parse(await copied(page, 'Copy as JSON')), JSON.parse(JSON.stringify(envelope(site)))),
  ).toEqual([]);
  expect(plain(await copied(page, 'Copy as Markdown'))).toContain(said);

  const again = await drawnIn({ ...given, seed: 2 });
  await page.getByRole('button', { name: 'Draw again with seed 2' }).click();
  await expect(drawn(page)).toContainText(again.said);
  const link = await copied(page, 'Copy link');
  expect(link).toBe(again.envelope(site).link);
  await open(page, link);
  await expect(drawn(page)).toContainText(again.said);
  await expect(fieldOf(page, replicas, 'peakRequestsPerSecond')).toHaveValue('800..1200');
  await fieldOf(page, replicas, 'peakRequestsPerSecond').fill('980');
  await expect(drawn(page)).toHaveCount(0);
  await expect(page.locator('.figures .span')).toHaveCount(0);
  await expect(page.locator('[data-working-of]')).toContainText('numbers above');
});

const places = ['without a worker', 'on another page', 'on a narrow page', 'in a sandbox'] as const;
const taken = some(places, 2, 'ranges elsewhere', (place) => place);
/** Each of these draws thousands of times: two stand for all. */
const sampled = (place: (typeof places)[number]) => test.skip(!taken.includes(place), 'another sample has it');

for (const calculator of someCalculators(1, 'ranges'))
  test(`${calculator.id}: a range in a link comes to what Node says, in a worker of its own`, async ({ page }) => {
    const name = Object.keys(calculator.fields).find((one) => {
      const field = calculator.fields[one];
      return field?.kind === 'quantity' && field.basic && field.default > 0 && field.slider;
    });
    const field = name === undefined ? undefined : calculator.fields[name];
    if (!name || field?.kind !== 'quantity') throw new Error(`${calculator.id} asks for no quantity`);
    const ends = [0.8, 1.25].map((times) =>
      field.integer ? Math.round(field.default * times) : field.default * times,
    );
    const { inputs, ranged, said } = await drawnIn({ [name]: ends.join('..') }, calculator);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await open(page, `${addressOf(calculator)}#${toQuery(calculator, inputs, ranged)}`);
    await expect(drawn(page)).toContainText(said);
    expect(workers.filter((url) => url.includes('draws.worker'))).toHaveLength(1);
  });

test('without a worker the page draws the same itself', async ({ page }) => {
  sampled('without a worker');
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const { said } = await drawnIn({ peakRequestsPerSecond: '800..1200' });
  await open(page, `${addressOf(replicas)}?peakRequestsPerSecond=800..1200`);
  // Slices between what else the page does: slower than a worker, and the numbers are what is asked
  await expect(drawn(page)).toContainText(said);
});

test('another page has the median', async ({ page }) => {
  sampled('on another page');
  await open(page, addressOf(replicas));
  await fieldOf(page, replicas, 'peakRequestsPerSecond').fill('800..1200');
  await expect(drawn(page)).toContainText('90% of them');
  await open(page, '/calculators/retries/');
  await expect(page.locator('[id="retries-peakRequestsPerSecond"]')).toHaveValue('980');
  await expect(drawn(page)).toHaveCount(0);
});

test('everything the ranges move fits a page 360 and 320 px wide', async ({ page }) => {
  sampled('on a narrow page');
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, `${addressOf(replicas)}?peakRequestsPerSecond=800..1200&sessionLoadCv=0.5..2`);
  await drawn(page).getByText('What else the ranges move').click();
  await expect(drawn(page).getByRole('row').nth(1)).toBeVisible();
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("in someone else's sandboxed page too, and it is told the spreads", async ({ page, baseURL }) => {
  sampled('in a sandbox');
  const site = new URL(String(baseURL)).origin;
  const { server, origin } = await hostOf(site);
  try {
    await page.addInitScript(() => {
      addEventListener('change', (event) => {
        if (event instanceof CustomEvent) Object.assign(window, { told: event.detail });
      });
    });
    await page.goto(`${origin}/?${new URLSearchParams({ element: 'sandbox="allow-scripts"' })}`);
    const inside = page.frameLocator('state-calculator[name=replicas] iframe');
    await inside.getByRole('textbox', { name: 'Peak requests' }).fill('800..1200');
    const { said, envelope } = await drawnIn({ peakRequestsPerSecond: '800..1200' });
    await expect(inside.locator('.drawn')).toContainText(said);
    const told = () => page.evaluate((): unknown => ('told' in window ? window.told : undefined));
    const wanted = JSON.parse(JSON.stringify(envelope(`${site}/`)));
    await expect.poll(async () => differences(await told(), wanted)).toEqual([]);
  } finally {
    server.close();
  }
});
