/** The page that starts from a symptom: what it answers, how it is used, and that nothing of what is pasted stays or leaves. */
import { expect, type Page } from '@playwright/test';
import { holdScripts } from './hold-scripts.ts';
import { type Host, loggingHost } from './request-log.ts';
import { atRest } from './site.ts';
import { test } from './test.ts';
import { violations } from './violations.ts';

const field = (page: Page) => page.getByLabel('Paste');
const find = (page: Page) => page.getByRole('button', { name: 'Find the hop' });
const answer = (page: Page) => page.locator('p.answer');

/** Letters that stand nowhere else, in pieces that no chance repeats. */
const SECRET = 'Zq7xKw9vJt3pLm5nRb8d';
const value = (length: number) => SECRET.repeat(Math.ceil(length / SECRET.length)).slice(0, length);
const PIECES = Array.from({ length: SECRET.length }, (_, at) => (SECRET + SECRET).slice(at, at + 5).toLowerCase());

const head = `> GET /${value(40)}?code=${value(60)} HTTP/1.1
> Host: ${SECRET.toLowerCase()}.example
> Cookie: __Secure-authjs.session-token.0=${value(3936)}; _csrf_${SECRET}=${value(300)}
> Authorization: Bearer ${value(8000)}
< HTTP/1.1 431 Request Header Fields Too Large
< Set-Cookie: sid=${value(200)}; Path=/${SECRET}`;
const har = JSON.stringify({
  log: {
    entries: [
      {
        request: {
          method: 'GET',
          url: `https://a.example/?t=${value(80)}`,
          httpVersion: 'h2',
          headers: [{ name: 'cookie', value: `s=${value(9000)}` }],
        },
        response: {
          status: 400,
          statusText: '',
          headers: [],
          content: { text: `Request Header Or Cookie Too Large ${value(50)}` },
        },
      },
    ],
  },
});
const sentence = `I sent ${value(64)} to ${SECRET}@mail.example and got 502 after the login, upstream sent too big header`;

/** Everything that a page keeps, where it could keep it. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    const keys = (
      await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
    ).flat();
    const fields = [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value);
    return JSON.stringify([
      location.href,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      databases,
      keys,
      fields,
      document.documentElement.outerHTML,
    ]);
  });

const pressed = /^(Change|Copy|Copied|Select and copy it|Find the hop)/;

test.describe('nothing of what is pasted stays or leaves', () => {
  let host: Host;
  test.beforeAll(async () => {
    host = await loggingHost();
  });
  test.afterAll(() => host.close());

  for (const [kind, text] of Object.entries({ head, har, sentence }))
    test(kind, async ({ page, context }) => {
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin });
      await page.goto(`${host.origin}/diagnose/`);
      await atRest(page);
      await field(page).fill(text);
      await find(page).click();
      await expect(answer(page)).toBeVisible();
      const clean = async () => {
        const all = (await kept(page)).toLowerCase();
        expect(PIECES.filter((piece) => all.includes(piece))).toEqual([]);
        expect(host.holding(PIECES)).toEqual([]);
        expect(host.withQuery()).toEqual([]);
      };
      await clean();
      for (const button of await page.locator('.diagnose button').all())
        if (pressed.test((await button.textContent()) ?? '') && !/^Change/.test((await button.textContent()) ?? ''))
          await button.click();
      await page.emulateMedia({ media: 'print' });
      await clean();
      await page.emulateMedia({ media: null });
      const address = page.url();
      await page.reload();
      await expect(answer(page)).toBeVisible();
      expect(page.url()).toBe(address);
      await page.getByRole('button', { name: /^Change/ }).click();
      await expect(field(page)).toHaveValue('');
      await clean();
      await page.goBack();
      await expect(answer(page)).toBeVisible();
      await page.goto(`${host.origin}/method/`);
      await page.goBack();
      await expect(answer(page)).toBeVisible();
      await clean();
      expect(PIECES.filter((piece) => said.join(' ').toLowerCase().includes(piece))).toEqual([]);
    });

  test('the page may connect to nothing, and its search is a link', async ({ page }) => {
    await page.goto(`${host.origin}/diagnose/`);
    const sent = () =>
      page.evaluate(() =>
        Promise.all([
          fetch('/').then(
            () => true,
            () => false,
          ),
          Promise.resolve(navigator.sendBeacon('/', 'x')),
          fetch('https://elsewhere.example/').then(
            () => true,
            () => false,
          ),
        ]),
      );
    await atRest(page);
    const asked = () => host.log.filter((line) => line.startsWith('POST') || line.includes('Sec-Fetch-Dest\nempty'));
    expect((await sent()).filter((one, at) => one && at !== 1)).toEqual([]);
    expect(asked()).toEqual([]);
    await page.getByRole('link', { name: 'Search, on the home page' }).click();
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  });
});

test('from a paste to the hop, the byte, the proof and the line; a link says the same', async ({ page }) => {
  await page.goto('/diagnose/');
  await page.getByRole('button', { name: '431, curl -v' }).click();
  await page.getByRole('radio', { name: 'Node.js' }).check();
  await find(page).click();
  await expect(answer(page)).toContainText('byte 16,445 is one too many');
  await expect(answer(page)).toBeFocused();
  await expect(page.locator('.hop.refuses select')).toHaveValue('node');
  await expect(page.getByText('node --max-http-header-size=32768')).toBeVisible();
  expect(await violations(page, { within: '.diagnose' })).toEqual([]);
  const sentence = await answer(page).textContent();
  await page.goto('/method/');
  await page.goBack();
  await expect(answer(page)).toHaveText(sentence ?? '');
  await page.locator('.hop.refuses select').selectOption('jetty');
  await expect(answer(page)).toContainText('Jetty');
  await page.goBack();
  await expect(answer(page)).toHaveText(sentence ?? '');
});

test('by keyboard alone, with a product found by another of its names', async ({ page }) => {
  await page.goto('/diagnose/');
  await page.getByRole('checkbox', { name: 'at each deploy' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'at each deploy' })).toBeChecked();
  await page.getByLabel('Find a product').focus();
  await page.keyboard.type('Spring Boot');
  await expect(page.getByRole('radio', { name: 'Tomcat' })).toBeChecked();
  await field(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect(answer(page)).toContainText('in the memory of what a deploy replaces');
  await expect(page.getByRole('link', { name: 'Failover', exact: true })).toHaveAttribute(
    'href',
    /calculators\/failover\/#.*placement=server-memory/,
  );
});

test('what is not recognised stays in the field, and the page says what it looked for', async ({ page }) => {
  await page.goto('/diagnose/');
  await field(page).fill('lorem ipsum dolor');
  await find(page).click();
  await expect(page.getByRole('alert')).toContainText('Nothing in it was recognised');
  await expect(field(page)).toHaveValue('lorem ipsum dolor');
  expect(page.url()).not.toContain('#');
});

test('a HAR that is dropped is answered at once', async ({ page }) => {
  await page.goto('/diagnose/');
  const chip = page.getByRole('checkbox', { name: '431', exact: true });
  await chip.check();
  await expect(chip).toBeChecked();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'login.har', { type: 'application/json' }));
    return transfer;
  }, har);
  await field(page).dispatchEvent('drop', { dataTransfer: data });
  await expect(answer(page)).toBeVisible();
});

test('what is ticked, chosen and pasted before the page is awake counts', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/diagnose/', { waitUntil: 'commit' });
  await page.getByRole('checkbox', { name: 'on some pods' }).check();
  await page.getByRole('checkbox', { name: 'after a failover' }).check();
  await page.getByRole('checkbox', { name: 'after a failover' }).uncheck();
  await page.getByRole('radio', { name: 'Envoy' }).check();
  await field(page).fill('two pods');
  release();
  await atRest(page);
  await find(page).click();
  await expect(answer(page)).toContainText('known to one replica only');
  await expect(page).toHaveURL(/path=envoy.*see=on-some-pods/);
});
