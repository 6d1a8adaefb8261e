/** What a host page keeps and hears when it shows a calculator: its own markup, its link where nothing comes, its values. */
import { expect, type Page } from '@playwright/test';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { type HostServer, hostServer, told } from './hosted.ts';
import { handbook } from './hydration.fixture.ts';
import { shifts } from './shifts.ts';
import { calculatorOf, calculators, expected } from './site.ts';
import { test } from './test.ts';
import { complaints, watch } from './watch.ts';

let host: HostServer;
let site = '';
test.beforeAll(async ({ baseURL }) => {
  site = new URL(String(baseURL)).origin;
  host = await hostServer();
});
test.afterAll(() => host.server.close());

const replicas = calculatorOf('replicas');

const script = () => `<script type="module" src="${site}/embed/v1.js"></script>`;
const element = (attributes: string) =>
  `<state-calculator ${attributes}><a href="${site}/calculators/replicas/">How many replicas?</a></state-calculator>`;
const link = (page: Page) => page.getByRole('link', { name: 'How many replicas?' });
const inside = (page: Page) => page.frameLocator('state-calculator iframe');
const types = async (page: Page) => (await told(page)).map(({ type }) => type);
const inputsTold = async (page: Page) =>
  ((await told(page)).findLast(({ type }) => type === 'change')?.detail as { inputs?: object } | undefined)?.inputs;
/** Calls a method of the element, as a script of the host does. */
const set = (page: Page, inputs: Readonly<Record<string, unknown>>) =>
  page
    .locator('state-calculator')
    .evaluate((one, given) => (one as unknown as { set(i: object): void }).set(given), inputs);
const problemFields = async (page: Page) =>
  (await told(page))
    .filter(({ type }) => type === 'problem')
    .map(({ detail }) => (detail as readonly { field: string }[]).map(({ field }) => field));

test('React takes over what its server rendered without a complaint, and asks for each frame once', async ({
  page,
}) => {
  const bundled = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: 'src/browser/hydration.fixture.ts', formats: ['iife'], name: 'host' },
    },
  });
  const [output] = [bundled].flat();
  const code = output && 'output' in output && output.output[0].code;
  const seen = await watch(page, host.origin);
  await host.show(page, {
    head: script(),
    // As most bundles do, it runs after the loader: the element is there when React looks
    body: `<div id="root">${renderToString(handbook(site))}</div><script type="module">${code};host.takeOver(${JSON.stringify(site)})</script>`,
  });
  await expect(inside(page).locator('.answer')).toHaveText((await expected(replicas, { zones: 2 })).answer);
  // Out of sight, frames of other origins draw nothing
  await page.locator('iframe[title="Are retries safe?"]').scrollIntoViewIfNeeded();
  await expect(page.frameLocator('iframe[title="Are retries safe?"]').locator('.answer')).toBeVisible();
  expect(complaints(seen)).toEqual([]);
  const asked = seen.requests.map((request) => request.split(' ')[0] ?? '');
  for (const id of ['replicas', 'retries'])
    expect(asked.filter((url) => url.includes(`/embed/v1/${id}/`))).toHaveLength(1);
  expect(asked.filter((url) => url.includes('?'))).toEqual([]);
  const outer = await page.locator('state-calculator').evaluate((one) => one.outerHTML);
  expect(renderToString(handbook(site))).toContain(outer);
});

test('the link stays until the frame has answered, and goes then', async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/embed/v1/replicas/**', async (route) => {
    await held;
    await route.continue();
  });
  await host.show(page, { head: script(), body: element('name="replicas"') });
  await page.waitForFunction(() => customElements.get('state-calculator'));
  await expect(link(page)).toBeVisible();
  answer();
  await expect.poll(() => types(page)).toEqual(['ready']);
  await expect(link(page)).toBeHidden();
  await expect(inside(page).locator('.answer')).toBeVisible();
  await page.unroute('**/embed/v1/replicas/**');
});

test('a frame that is blocked leaves the link and no room, says so, and stands where it comes after all', async ({
  page,
}) => {
  await page.clock.install();
  await page.route('**/embed/v1/replicas/', (route) => route.abort());
  await host.show(page, {
    head: `${script()}<style>state-calculator{display:block;min-height:1500px}</style>`,
    body: element('name="replicas"'),
  });
  await page.waitForFunction(() => customElements.get('state-calculator'));
  await expect(link(page)).toBeVisible();
  await expect(link(page)).toBeVisible();
  // Once it has noticed that the reader sees it
  await expect(async () => {
    await page.clock.fastForward(10_000);
    expect(await types(page)).toEqual(['problem']);
  }).toPass();
  await expect.poll(() => problemFields(page)).toEqual([['frame']]);
  await expect(link(page)).toBeVisible();
  expect(await page.locator('state-calculator').evaluate((one) => one.clientHeight)).toBeLessThan(60);
  await page.unroute('**/embed/v1/replicas/');
});

test('a name that is missing or unknown: link, problem, and the names that there are', async ({ page }) => {
  for (const name of ['', 'name="nope"', 'name="../../"', 'name="__proto__"']) {
    const seen = await watch(page, host.origin);
    await host.show(page, { head: script(), body: element(name) });
    await expect.poll(() => problemFields(page)).toEqual([['name']]);
    await expect(link(page)).toBeVisible();
    expect(complaints(seen).join()).toContain(calculators.map(({ id }) => id).join(', '));
    expect(seen.requests.filter((request) => request.includes('/embed/v1/'))).toEqual([]);
  }
});

test('attributes of frameworks are no inputs; one that nobody knows is told to the page, not to its readers', async ({
  page,
}) => {
  const frameworks =
    '_ngcontent-ng-c123 ng-version="20" ngh="0" v-cloak data-v-7ba5bd90 x-ignore x-on:click="1" :zones="2" hx-get="/a" hx-on:click="1" translate="no" nonce="a" part="b" itemprop="c" draggable="true" inert popover contenteditable="false" spellcheck="false" tabindex="0" onclick="1" is="d" exportparts="e" role="group" aria-label="f" class="g" lang="en"';
  await host.show(page, {
    head: script(),
    body: `${element(`name="replicas" zones="2" ${frameworks.replace(' inert popover', '')} wrong-one="1"`)}`,
  });
  await expect.poll(() => inputsTold(page)).toMatchObject({ zones: 2 });
  expect(await problemFields(page)).toEqual([['wrongOne']]);
  await expect(inside(page).locator('.notices > .notice')).toHaveCount(0);
});

test('set: before it is connected, a theme, what is wrong, once each; the value is what was told last', async ({
  page,
}) => {
  await host.show(page, { head: script(), body: '<main></main>' });
  await page.waitForFunction(() => customElements.get('state-calculator'));
  await page.evaluate(() => {
    const made = document.createElement('state-calculator');
    made.setAttribute('name', 'replicas');
    (made as unknown as { set(i: object): void }).set({ zones: 2, theme: 'dark' });
    document.querySelector('main')?.append(made);
  });
  await expect.poll(() => inputsTold(page)).toMatchObject({ zones: 2 });
  await expect(inside(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await problemFields(page)).toEqual([]);
  await set(page, { nope: 1, preset: 'nope', theme: 'red', hide: '__proto__', zones: 99 });
  await expect
    .poll(async () => (await problemFields(page)).flat().sort())
    .toEqual(['__proto__', 'nope', 'preset', 'theme', 'zones']);
  await set(page, { zones: 4, theme: 'light' });
  await expect.poll(() => inputsTold(page)).toMatchObject({ zones: 4 });
  await expect(inside(page).locator('html')).toHaveAttribute('data-theme', 'light');
  expect((await problemFields(page)).flat()).toHaveLength(5);
  expect(await page.locator('state-calculator').evaluate((one) => 'value' in one && one.value)).toEqual(
    (await told(page)).findLast(({ type }) => type === 'change')?.detail,
  );
});

test('an element that sleeps tells the example’s result to whoever sets nothing at all', async ({ page }) => {
  await host.show(page, { head: script(), body: element('name="replicas" e="2026-12"') });
  await expect.poll(() => types(page)).toEqual(['ready']);
  await set(page, {});
  await expect.poll(() => types(page)).toEqual(['ready', 'change']);
});

test('moved in the page it keeps what was set and what was typed, and a reset goes back to what was set', async ({
  page,
}) => {
  await host.show(page, {
    head: script(),
    body: `<div>${element('name="replicas" zones="2"')}</div><section></section>`,
  });
  await expect.poll(() => inputsTold(page)).toMatchObject({ zones: 2 });
  await set(page, { targetMilliseconds: 250, lock: 'targetMilliseconds' });
  await inside(page).getByRole('textbox', { name: 'Peak requests' }).fill('1200');
  const typed = { zones: 2, targetMilliseconds: 250, peakRequestsPerSecond: 1200 };
  await expect.poll(() => inputsTold(page)).toMatchObject(typed);
  await page.evaluate(() =>
    document.querySelector('section')?.append(document.querySelector('state-calculator') ?? ''),
  );
  await expect(inside(page).getByRole('textbox', { name: 'Peak requests' })).toHaveValue(/1,?200/);
  await expect(inside(page).locator('.answer')).toHaveText((await expected(replicas, typed)).answer);
  await expect(inside(page).getByLabel('Target response time')).toBeDisabled();
  await inside(page).getByRole('button', { name: 'Reset' }).click();
  await expect
    .poll(() => inputsTold(page))
    .toMatchObject({ zones: 2, targetMilliseconds: 250, peakRequestsPerSecond: 300 });
});

test('the script from two addresses is one element; the frame has a name that can be said; no owner turns text around', async ({
  page,
}) => {
  const seen = await watch(page, host.origin);
  await host.show(page, {
    head: `${script()}<script type="module" src="${site}/embed/v1.js?again"></script>`,
    body: '<state-calculator name="replicas" lock="targetMilliseconds" source="\u202eTeam">\n …\n</state-calculator>',
  });
  await expect(inside(page).getByText('Set by Team.')).toBeVisible();
  await expect(page.locator('state-calculator iframe')).toHaveAttribute('title', 'replicas calculator');
  await expect(inside(page).locator('bdi')).toHaveText('Team');
  expect(complaints(seen)).toEqual([]);
});

test('another fragment of a plain frame is taken, and none of its values is in a request', async ({ page }) => {
  const seen = await watch(page, host.origin);
  await host.show(page, {
    body: `<iframe src="${site}/embed/v1/replicas/#zones=2&lock=targetMilliseconds" height="1700" width="700"></iframe>`,
  });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.answer')).toHaveText((await expected(replicas, { zones: 2 })).answer);
  await page.locator('iframe').evaluate((one: HTMLIFrameElement) => {
    one.src = one.src.replace('zones=2&lock=targetMilliseconds', 'zones=4');
  });
  await expect(frame.locator('.answer')).toHaveText((await expected(replicas, { zones: 4 })).answer);
  await expect(frame.getByRole('textbox', { name: 'Target response time' })).toBeEnabled();
  expect(seen.requests.filter((request) => request.split(' ')[0]?.includes('zones'))).toEqual([]);
});

for (const width of [360, 1280])
  test(`nothing moves in a page with the style that the guide gives, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await host.show(page, {
      head: `<style>${await guideStyle()}</style>${script()}`,
      body: `<h1>A handbook</h1>${element('name="token-size"')}<p>And another</p>${element('name="replicas" zones="2"')}<p>The end</p>`,
    });
    await expect(page.frameLocator('state-calculator[name=token-size] iframe').locator('.answer')).toBeVisible();
    await expect(page.locator('state-calculator[name=token-size] a')).toBeHidden();
    expect(await shifts(page)).toEqual([]);
  });

/** The style sheet in the guide, as somebody would copy it. */
async function guideStyle(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile('content/docs/embed/index.mdx', 'utf8');
  return /```css\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
}

test('the heights in the guide are those of the examples in a column of 720 px', async ({ page }) => {
  const heights = new Map(
    [...(await guideStyle()).matchAll(/name="([^"]+)"[^}]*min-height: (\d+)px/g)].map(([, id, px]) => [id, Number(px)]),
  );
  expect([...heights.keys()].sort()).toEqual(calculators.map(({ id }) => id).sort());
  await page.setViewportSize({ width: 720, height: 900 });
  for (const { id } of calculators) {
    await page.goto(`/embed/v1/${id}/`);
    const measured = await page.evaluate(() => document.body.getBoundingClientRect().height);
    // Fonts differ from machine to machine
    expect(Math.abs((heights.get(id) ?? 0) / measured - 1), id).toBeLessThan(0.1);
  }
});
