/** Calculators in someone else's page: right height and theme, values in, results out, nothing else. */
import type { Server } from 'node:http';
import { expect, type Frame, type Page } from '@playwright/test';
import { hostOf, type Look, shownThere } from './host-page.ts';
import { calculatorOf, defaults, expected } from './site.ts';
import { test } from './test.ts';
import { complaints, type Watch, watch } from './watch.ts';

let server: Server;
let host = '';
let site = '';
test.beforeAll(async ({ baseURL }) => {
  site = new URL(String(baseURL)).origin;
  ({ server, origin: host } = await hostOf(site));
});
test.afterAll(() => server.close());

const replicas = calculatorOf('replicas');

/** Opens the host page; collects events of the elements in the window of the page. */
async function visit(page: Page, look: Look = {}): Promise<Watch> {
  const seen = await watch(page, host);
  await page.addInitScript(() => {
    const events: unknown[] = [];
    Object.assign(window, { events });
    for (const type of ['change', 'problem'])
      addEventListener(type, (event) => event instanceof CustomEvent && events.push({ type, detail: event.detail }));
  });
  await page.goto(`${host}/?${new URLSearchParams({ ...look })}`);
  return seen;
}

type Told = {
  readonly type: string;
  readonly detail: {
    readonly calculator?: string;
    readonly version?: number;
    readonly edition?: string;
    readonly inputs?: { readonly zones?: number };
    readonly outputs?: { readonly replicas?: number };
  };
};
const events = (page: Page): Promise<readonly Told[]> =>
  page.evaluate(() => ('events' in window ? (window.events as never) : []));
const frameOf = (page: Page, id: string): Frame => {
  const frame = page.frames().find((candidate) => candidate.url().includes(`/embed/v1/${id}/`));
  if (!frame) throw new Error(`No frame shows ${id}`);
  return frame;
};
const frames = (page: Page) => page.locator('state-calculator iframe');

/** Each frame is as high as its content: no scroll bar, nothing cut off, no empty end. */
async function expectFits(page: Page): Promise<void> {
  for (const [index, id] of shownThere.entries()) {
    await frames(page).nth(index).scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        const frame = frameOf(page, id);
        const [content, inside] = await frame.evaluate(() => [
          document.body.getBoundingClientRect().height,
          innerHeight,
        ]);
        return Math.abs(Number(content) - Number(inside));
      })
      .toBeLessThanOrEqual(1);
  }
}

for (const sandbox of [undefined, 'allow-scripts'])
  test(`three calculators fit, take values and tell results, ${sandbox ? 'in a sandbox' : 'as they are'}`, async ({
    page,
  }) => {
    const seen = await visit(page, { element: sandbox ? `sandbox="${sandbox}"` : '' });
    await expectFits(page);
    await frames(page).first().scrollIntoViewIfNeeded();
    const inside = page.frameLocator('state-calculator[name=replicas] iframe');
    await inside.getByRole('textbox', { name: 'Peak requests' }).fill('1200');
    const typed = await expected(replicas, { peakRequestsPerSecond: 1200 });
    await expect(inside.locator('.answer')).toHaveText(typed.answer);
    await expect
      .poll(async () => (await events(page)).at(-1)?.detail)
      .toMatchObject({
        calculator: 'replicas',
        version: replicas.version,
        edition: '2026-12',
        outputs: { replicas: (typed.result.outputs as { replicas: number }).replicas },
      });
    await page.locator('state-calculator[name=replicas]').evaluate((element) => element.setAttribute('zones', '2'));
    await expect.poll(async () => (await events(page)).at(-1)?.detail.inputs?.zones).toBe(2);
    await expectFits(page);
    expect(complaints(seen)).toEqual([]);
    expect(seen.requests.filter((request) => !request.startsWith(host) && !request.startsWith(site))).toEqual([]);
    if (sandbox) return;
    const left = await frameOf(page, 'replicas').evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      history.length,
    ]);
    expect(left.slice(0, 3)).toEqual([0, 0, '']);
  });

test('scripts off: a plain link; and a frame by itself shows the example', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host);
  await expect(page.getByRole('link', { name: 'The replicas calculator' })).toBeVisible();
  await page.goto(`${site}/embed/v1/replicas/?zones=2`);
  await expect(page.locator('.answer')).toHaveText((await expected(replicas)).answer);
  await expect(page.locator('noscript .notice')).toBeVisible();
  await context.close();
});

test('dark, right to left, 320 px: the theme follows the host as it changes, and it fits', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const seen = await visit(page, { html: 'dir="rtl"', body: 'text="white" bgcolor="black"' });
  await expectFits(page);
  const theme = () => frameOf(page, 'replicas').evaluate(() => document.documentElement.dataset['theme']);
  expect(await theme()).toBe('dark');
  await page.evaluate(() => document.body.setAttribute('text', 'black'));
  await expect.poll(theme).toBe('light');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const id of shownThere)
    expect(
      await frameOf(page, id).evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  expect(complaints(seen)).toEqual([]);
});

test('hostile messages change nothing on either side', async ({ page }) => {
  await visit(page);
  await expectFits(page);
  const height = await frames(page)
    .first()
    .evaluate((frame) => frame.clientHeight);
  // To the host: from another window, and from the right one of the wrong kind
  await page.evaluate(() => {
    for (const data of [
      { stateCalculator: 1, type: 'height', height: 7 },
      { stateCalculator: 1, type: 'change', detail: {} },
    ]) {
      postMessage(data, '*');
      const stranger = document.body.appendChild(document.createElement('iframe'));
      stranger.contentWindow?.postMessage(data, '*');
    }
  });
  await frameOf(page, 'token-size').evaluate(() => {
    for (const data of [
      null,
      7,
      'x',
      { stateCalculator: 1, type: 'height', height: '9px' },
      { stateCalculator: 1, type: 'height', height: -1 },
      { stateCalculator: 1, type: 'click' },
      { stateCalculator: 2, type: 'height', height: 9 },
    ])
      parent.postMessage(data, '*');
  });
  // To the frame: nonsense from its host, and a fine message from its own window
  await page.locator('state-calculator[name=replicas] iframe').evaluate((frame: HTMLIFrameElement) => {
    for (const data of [
      null,
      [],
      { stateCalculator: 1, type: 'set', inputs: 'zones' },
      { stateCalculator: 1, type: 'theme', theme: 'x' },
      { type: 'set', inputs: { zones: 2 } },
    ])
      frame.contentWindow?.postMessage(data, '*');
  });
  await frameOf(page, 'replicas').evaluate(() =>
    postMessage({ stateCalculator: 1, type: 'set', inputs: { zones: 2 } }, '*'),
  );
  await page.waitForTimeout(200);
  expect(await events(page)).toEqual([]);
  expect(
    await frames(page)
      .first()
      .evaluate((frame) => frame.clientHeight),
  ).toBe(height);
  const inside = page.frameLocator('state-calculator[name=replicas] iframe');
  await expect(inside.locator('.answer')).toHaveText((await expected(replicas)).answer);
  // What is said properly but wrong comes back
  await page.locator('state-calculator[name=replicas]').evaluate((element) => {
    if ('set' in element && typeof element.set === 'function') element.set({ zones: 99, nothing: 1, constructor: 2 });
  });
  await expect
    .poll(async () => (await events(page)).find(({ type }) => type === 'problem')?.detail)
    .toMatchObject([{ field: 'zones' }, { field: 'nothing' }, { field: 'constructor' }]);
  await expect(inside.locator('.answer')).toHaveText((await expected(replicas)).answer);
});

test('options and query follow the element, and what is taken away is set back', async ({ page }) => {
  await visit(page, { element: 'query="zones=2"' });
  const element = page.locator('state-calculator[name=replicas]');
  const inside = page.frameLocator('state-calculator[name=replicas] iframe');
  const change = (attributes: Readonly<Record<string, string | null>>) =>
    element.evaluate((host, given) => {
      for (const [name, value] of Object.entries(given))
        if (value === null) host.removeAttribute(name);
        else host.setAttribute(name, value);
    }, attributes);
  const told = async () => (await events(page)).filter(({ detail }) => detail.calculator === 'replicas').at(-1)?.detail;
  await frames(page).first().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await told())?.inputs?.zones).toBe(2);
  for (const { id, inputs } of replicas?.presets.slice(0, 2) ?? []) {
    const set = Object.entries(inputs).filter(([, value]) => value !== undefined);
    await change({ preset: id });
    await expect.poll(async () => (await told())?.inputs).toMatchObject({ ...Object.fromEntries(set), zones: 2 });
  }
  await change({ preset: null, lock: 'targetMilliseconds', source: 'Platform team', hide: 'presets,runtime' });
  await expect(inside.getByLabel('Target response time')).toBeDisabled();
  await expect(inside.getByText('Set by Platform team.')).toBeVisible();
  await expect(inside.getByLabel('Runtime')).toHaveCount(0);
  await expect(inside.getByLabel('Start from')).toHaveCount(0);
  await change({ query: 'zones=4&targetMilliseconds=200', 'target-milliseconds': '250' });
  await expect.poll(async () => (await told())?.inputs).toMatchObject({ zones: 4, targetMilliseconds: 250 });
  expect((await told())?.inputs).toMatchObject({ cpuMilliseconds: defaults(replicas!)['cpuMilliseconds'] });
  await change({ query: null, lock: 'nothing', hide: null });
  await expect.poll(async () => (await told())?.inputs?.zones).toBe(3);
  await expect(inside.getByRole('textbox', { name: 'Target response time' })).toBeEnabled();
  await expect(inside.getByLabel('Runtime')).toHaveCount(1);
  await expect
    .poll(async () => (await events(page)).filter(({ type }) => type === 'problem').map(({ detail }) => detail))
    .toContainEqual([expect.objectContaining({ field: 'nothing' })]);
});

test('printed alone: what is closed is opened for it', async ({ page }) => {
  await visit(page);
  const inside = page.frameLocator('state-calculator[name=replicas] iframe');
  await frames(page).first().scrollIntoViewIfNeeded();
  await expect(inside.locator('.answer')).toBeVisible();
  const printed = frameOf(page, 'replicas').evaluate(
    () =>
      new Promise((done) => {
        window.print = () =>
          done([...document.querySelectorAll('.group')].map((group) => group.querySelectorAll('.field').length));
      }),
  );
  await page.locator('state-calculator[name=replicas]').evaluate((element) => {
    if ('print' in element && typeof element.print === 'function') element.print();
  });
  for (const fields of (await printed) as readonly number[]) expect(fields).toBeGreaterThan(0);
  await expect(inside.locator('.group[open]')).toHaveCount(0);
});
