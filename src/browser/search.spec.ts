import { expect, type Page } from '@playwright/test';
import { open } from './site.ts';
import { test } from './test.ts';

/** What people type, and the page that is shown first; none where there is none, which is then said. */
const asked: readonly (readonly [question: string, said: RegExp, first?: string])[] = [
  ['qwertzuiop', /^No page has “qwertzuiop”\.$/],
  ['session_write_close', /^No page has “session_write_close”\.$/],
  ['redis qwertzuiop', /^No page has “qwertzuiop”\. 10 or more pages with “redis”:$/, '/'],
  ['php sessions', /^No title or heading has “php” and “sessions”; \d+ pages? mentions? them together:$/, '/patterns/'],
  ['redis vs jwt', /pages?$/, '/decide/'],
  ['choose session storage', /pages?$/, '/decide/'],
  ['431 request header fields too large', /page/, '/reference/limits/'],
  ['upstream sent too big header', /page/, '/reference/limits/'],
  ['jwt blacklist', /page/, '/patterns/revocation-strategies/'],
  ['localStorage vs cookie JWT', /page/, '/patterns/cookie-or-header/'],
];

/** What people type, and a page that must be among the first two. */
const looked: readonly (readonly [words: string, path: string])[] = [
  ['JWT too big', '/calculators/token-size/'],
  ['431', '/calculators/token-size/'],
  ['cookie too large', '/reference/limits/'],
  ['sticky session', '/placements/server-memory/'],
  ['log out everywhere', '/patterns/revocation-strategies/'],
  ['redis eviction logs users out', '/patterns/session-store-failures/'],
  ['refresh token reuse', '/patterns/refresh-rotation/'],
  ['how many replicas', '/calculators/replicas/'],
  ['kubernetes statefulset', '/platforms/kubernetes/'],
  ['websocket reconnect', '/platforms/websocket-hubs/'],
  ['idempotency key', '/patterns/idempotent-endpoints/'],
  ['session fixation', '/patterns/session-fixation/'],
  ['ip hash', '/patterns/affinity/'],
  ['shopping cart', '/decide/worked/shop/'],
  ['connection draining', '/patterns/graceful-drain/'],
  ['retry storm', '/calculators/retries/'],
];

/** Without a page of their own today: that is said. Once a page is written for one, it moves to the table above. */
const unanswered = ['cors', 'MCP session not found', 'websocket closes on nginx reload'];

async function ask(page: Page, question: string) {
  await page.locator('site-search input').fill(question);
  await expect(page.locator('site-search')).toHaveAttribute('data-answered', question);
  const results = await page.locator('site-search li').evaluateAll((all) =>
    all.map((one) => ({
      path: new URL(one.querySelector('a')?.href ?? '').pathname,
      marked: [...one.querySelectorAll('mark')].map((mark) => mark.textContent?.toLowerCase() ?? ''),
    })),
  );
  return { said: (await page.locator('site-search [role=status]').textContent()) ?? '', results };
}

test('search shows the page that answers first, and says when there is none', async ({ page }) => {
  await open(page, '/method/');
  await page.keyboard.press('ControlOrMeta+k');
  for (const [question, said, first] of asked) {
    const answer = await ask(page, question);
    expect(answer.said, question).toMatch(said);
    if (first === undefined) expect(answer.results, question).toEqual([]);
    else expect(answer.results[0]?.path, question).toContain(first);
  }
});

test('search has the right page among its first two for what people type', async ({ page }) => {
  await open(page, '/method/');
  await page.keyboard.press('ControlOrMeta+k');
  for (const [question, path] of looked) {
    const { results } = await ask(page, question);
    expect(
      results.slice(0, 2).map((one) => one.path),
      question,
    ).toContain(path);
  }
});

test('what no page is about is said, and a word is never taken for another of its stem', async ({ page }) => {
  await open(page, '/method/');
  await page.keyboard.press('ControlOrMeta+k');
  for (const question of unanswered) {
    const { said, results } = await ask(page, question);
    expect(said, question).toMatch(/^No (?:page|title or heading) has “/);
    for (const { marked } of results) expect(marked.join(' '), question).not.toMatch(/\bcores?\b/);
  }
});

test('search by keyboard: from the field to the first answer, and its marks are not amber', async ({ page }) => {
  await open(page, '/method/');
  await page.keyboard.press('ControlOrMeta+k');
  await ask(page, 'idempotency');
  const [mark, grey] = await page.evaluate(() => {
    const sample = document.createElement('i');
    sample.style.color = 'var(--rule-2)';
    document.body.append(sample);
    const one = document.querySelector('site-search mark');
    return [one ? getComputedStyle(one).backgroundColor : '', getComputedStyle(sample).color];
  });
  expect(mark).toBe(grey);
  await page.keyboard.press('Tab');
  await expect(page.locator('site-search li a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/patterns\/idempotent-endpoints\//);
});
