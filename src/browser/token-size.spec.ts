import { expect, type Page } from '@playwright/test';
import { SignJWT } from 'jose';
import { answerOf, atRest, calculatorOf, fieldOf, open, unfold } from './site.ts';
import { test } from './test.ts';
import { stored, watch } from './watch.ts';

const tokenSize = calculatorOf('token-size');
test.skip(!tokenSize, 'no token-size calculator');

const address = '/calculators/token-size/';
const secret = new TextEncoder().encode('a secret of thirty-two characters');
/** A claim that must show up nowhere but in the page. */
const MARK = 'nobody-must-read-this';
const signed = (claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(secret);

async function paste(page: Page, text: string): Promise<void> {
  if (!tokenSize) return;
  await unfold(page);
  await fieldOf(page, tokenSize, 'token').fill(text);
  await expect(fieldOf(page, tokenSize, 'token')).toHaveValue(text);
}

const figure = (page: Page, label: string) =>
  page.locator('.figures div', { has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) }).locator('dd');

test('measures a pasted token of jose to the byte', async ({ page }) => {
  const token = await signed({ sub: MARK, roles: Array.from({ length: 200 }, (_, index) => `role-${index}`) });
  await open(page, address);
  await paste(page, token);
  await expect(figure(page, 'Token')).toContainText(token.length.toLocaleString('en-GB'));
  await expect(answerOf(page)).toContainText(/[0-9]/);
});

test('a pasted token reaches no address, storage, console, request or copy', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const watched = await watch(page, baseURL ?? '');
  const token = await signed({ sub: MARK });
  const pieces = [token, ...token.split('.'), MARK];
  await open(page, address);
  await paste(page, token);
  await expect(figure(page, 'Token')).toContainText(String(token.length));
  const leaks: string[] = [];
  const look = (where: string, text: string) => {
    if (pieces.some((piece) => text.includes(piece))) leaks.push(where);
  };
  for (const button of ['Copy link', 'Copy as Markdown', 'Copy as CSV', 'Copy as JSON']) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.locator('.said')).toContainText('Copied');
    look(button, await page.evaluate(() => navigator.clipboard.readText()));
  }
  await page.waitForTimeout(600);
  look('address', await page.evaluate(() => `${location.href} ${JSON.stringify(history.state)} ${document.title}`));
  await page.getByRole('link', { name: /cost\?$/ }).click();
  await page.waitForURL(/payload-cost/);
  await atRest(page);
  look('next address', page.url());
  look('storage', JSON.stringify(await stored(page, context)));
  look('next page', await page.content());
  look('console', watched.said.join(' '));
  look('requests', watched.requests.join(' '));
  await page.goBack();
  await atRest(page);
  look('the page on return', await page.content());
  expect(leaks).toEqual([]);
});

test('"what does carrying it cost" carries the size over', async ({ page }) => {
  const payload = calculatorOf('payload-cost');
  test.skip(!payload, 'no payload-cost calculator');
  const token = await signed({ sub: MARK, groups: Array.from({ length: 30 }, (_, index) => `group-${index}`) });
  await open(page, address);
  await paste(page, token);
  await expect(figure(page, 'Token')).toContainText(token.length.toLocaleString('en-GB'));
  await page.getByRole('link', { name: /cost\?$/ }).click();
  await page.waitForURL(/payload-cost/);
  await atRest(page);
  if (payload)
    await expect(fieldOf(page, payload, 'carriedBytes')).toHaveValue(
      new RegExp(`^${token.length.toLocaleString('en-GB')}$|^${token.length}$`),
    );
});

test('a hostile token is text, not markup', async ({ page, baseURL }) => {
  const watched = await watch(page, baseURL ?? '');
  await open(page, address);
  const claims = '{"__proto__":{"polluted":true},"<img src=x onerror=alert(1)>":"<script>alert(1)</script>"}';
  await paste(
    page,
    `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from(claims).toString('base64url')}.c2ln`,
  );
  await expect(figure(page, 'Token')).toContainText(/[0-9]/);
  await paste(page, `session=%E0%A4%A; ${'a'.repeat(5000)}=${';'.repeat(2000)}`);
  await page.waitForTimeout(500);
  expect(await page.locator('main img[src="x"]').count()).toBe(0);
  expect(watched.said).toEqual([]);
});
