/** No request carries what a reader types: everything is typed and pressed on a host that writes down what it is sent. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Field } from '../kit/declare/field.ts';
import { readValue } from '../kit/read/read.ts';
import { type Host, loggingHost } from './request-log.ts';
import { addressOf, atRest, fieldOf, someCalculators, unfold } from './site.ts';
import { test } from './test.ts';

/** Digits and a word that no file of the site has in its name. */
const DIGITS = '739184';
const WORD = 'zqhawk';
const TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ6cWhhd2sifQ.zqhawk';
/** After it every page has written what was typed into its address. */
const WRITTEN_MILLISECONDS = 800;
const WORDS = [DIGITS, WORD, TOKEN, 'eyJzdWIiOiJ6cWhhd2sifQ'];

/** What is typed into a field: distinctive, and valid where its range has room for it. */
function typedInto(field: Field): string {
  if (field.kind === 'json') return `{"${WORD}":"${DIGITS}"}`;
  if (field.kind === 'text') return field.private ? TOKEN : WORD;
  const sizes = [9, 6, 5, 4, 3, 2, 1, 0, -1].map((power) => String(Number(`${DIGITS}e${power - 5}`)));
  return sizes.find((text) => 'value' in readValue(field, text)) ?? DIGITS;
}

/** Presses each button that is shown, of those with the same words the first; not those that take back what was typed or close a panel. */
const pressAll = (page: Page): Promise<void> =>
  page.locator('main').evaluate(async (main) => {
    const pressed = new Set<string>();
    const isWanted = (button: HTMLButtonElement) =>
      button.checkVisibility() &&
      !pressed.has(button.textContent) &&
      !/^(Embed|Undo|Reset|Clear|Back to|Start afresh|Remove|Forget)/.test(button.textContent);
    for (;;) {
      const button = [...main.querySelectorAll('button')].find(isWanted);
      if (!button) return;
      pressed.add(button.textContent);
      button.click();
      // What it does is drawn before the next is looked for
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  });

/** Reloads, follows a heading, leaves for another page, and comes back: whatever makes a browser ask for the address again. */
async function askAgain(page: Page): Promise<void> {
  await page.waitForTimeout(WRITTEN_MILLISECONDS);
  const address = page.url();
  await page.reload();
  await atRest(page);
  expect(page.url()).toBe(address);
  await page.evaluate(() => {
    location.hash = document.querySelector('main h2[id]')?.id ?? '_top';
  });
  await expect.poll(() => page.url()).toBe(address);
  await page.goto(new URL('/method/', address).href);
  await page.goBack();
  await atRest(page);
  await page.goForward();
  await page.goBack();
  await atRest(page);
  expect(page.url()).toBe(address);
}

let host: Host;
test.beforeAll(async () => {
  host = await loggingHost();
});
test.afterAll(() => host.close());

/** A page on that host; a pressed Print is no dialog. */
async function opened(page: Page, context: BrowserContext, address: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin });
  await context.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(host.origin + address);
  await atRest(page);
}

function nothingSent(): void {
  expect(host.log.length).toBeGreaterThan(0);
  expect(host.withQuery()).toEqual([]);
  expect(host.holding(WORDS)).toEqual([]);
}

for (const calculator of someCalculators(1, 'not sent'))
  test(`${calculator.id}: typed, shared, reloaded`, async ({ page, context }) => {
    await opened(page, context, addressOf(calculator));
    await unfold(page);
    for (const [name, field] of Object.entries(calculator.fields)) {
      const control = fieldOf(page, calculator, name);
      if (!(await control.isVisible())) continue;
      if (field.kind === 'choice') await control.selectOption({ index: 1 }).catch(() => {});
      else if (field.kind === 'flag') await control.click();
      else if (field.kind !== 'ids') await control.fill(typedInto(field));
    }
    await expect.poll(() => page.url()).toContain('#');
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    await expect(page.frameLocator('.copy-embed iframe').locator('.answer')).toBeVisible();
    await pressAll(page);
    await askAgain(page);
    nothingSent();
  });

test('the decision: service, items, example, record, reloaded', async ({ page, context }) => {
  await opened(page, context, '/decide/');
  await page.locator('#decide-service').fill(WORD);
  await expect.poll(() => page.url()).toContain('#e=');
  for (const control of await page
    .locator('.decide input[type="text"]:visible, .decide input:not([type]):visible')
    .all())
    await control.fill((await control.getAttribute('inputmode')) === 'decimal' ? DIGITS : WORD);
  await pressAll(page);
  await expect.poll(() => page.url()).toContain('&i=');
  await askAgain(page);
  nothingSent();
});

test('the checklist, the facts and the numbers on a page', async ({ page, context }) => {
  await opened(page, context, '/review/');
  await page.getByLabel('Owner').first().fill(WORD);
  await page.getByLabel('Evidence').first().fill(DIGITS);
  await pressAll(page);
  await askAgain(page);
  await opened(page, context, '/reference/facts/');
  await page.getByRole('searchbox', { name: 'Find' }).fill(WORD);
  await askAgain(page);
  await opened(page, context, '/understand/scaling-out/');
  await page.getByText('Use yours').click();
  for (const control of await page.locator('.numbers input').all()) await control.fill(DIGITS);
  await pressAll(page);
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.locator('[data-said="peakRequestsPerSecond"]')).toContainText('739,184');
  await askAgain(page);
  nothingSent();
});

test('the search: parts of its index, never the word', async ({ page, context }) => {
  await opened(page, context, '/method/');
  await page.keyboard.press('ControlOrMeta+k');
  await page.locator('site-search dialog input').fill(`replicas ${WORD}`);
  await expect.poll(() => host.log.filter((line) => line.includes('/pagefind/index/')).length).toBeGreaterThan(0);
  nothingSent();
});
