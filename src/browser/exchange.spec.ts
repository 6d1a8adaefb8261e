/** A login with a cookie in parts, in a real browser, through a stock nginx to Node: refused at the byte that the page says, there and back. */
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { freePort } from '../evidence/server.ts';
import { findNginx } from '../tooling/browser.ts';
import { answerOf, calculatorOf, fieldOf, open, unfold } from './site.ts';
import { test } from './test.ts';

const { runSubject } = await import('../evidence/limits/run-subject.ts');
const { nginx } = await import('../evidence/limits/web-servers.ts');
const { bisect } = await import('../evidence/limits/bisect.ts');

const tokenSize = calculatorOf('token-size');
test.skip(!findNginx() || process.platform !== 'linux', 'nginx is not installed');

/** As Auth.js cuts it. */
const CHUNK = 3936;
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Lax';

/** Parts of a value of so many bytes, each `s.0=…`. */
function partsOf(bytes: number): readonly string[] {
  const count = Math.max(1, Math.ceil(bytes / CHUNK));
  return Array.from({ length: count }, (_, part) => `s.${part}=${'x'.repeat(Math.min(CHUNK, bytes - part * CHUNK))}`);
}
const setCookies = (bytes: number) => partsOf(bytes).map((part) => `${part}; ${ATTRIBUTES}`);

/** A service whose login sets a cookie as long as its address says. */
async function service() {
  const server = createServer((request, answer) => {
    const [, bytes] = /^\/login\?(\d+)/.exec(request.url ?? '') ?? [];
    if (bytes !== undefined) answer.setHeader('Set-Cookie', setCookies(Number(bytes)));
    // With another field the border lies inside the first part, and is no jump to a second
    answer.setHeader('X-Request-Id', 'x'.repeat(80)).setHeader('Connection', 'close').end('ok');
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port, server };
}

/** The head of an answer to a proxy, which speaks HTTP/1.0, without its Set-Cookie. */
const restOf = (port: number): Promise<number> =>
  new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /login?1 HTTP/1.0\r\nHost: a\r\n\r\n'));
    socket.on('data', (data) => {
      got += data.toString('latin1');
    });
    socket.on('close', () => resolve((got.split('\r\n\r\n')[0] ?? '').replace(/Set-Cookie: .*\r\n/, '').length + 4));
  });

const statusOf = async (page: Page, address: string): Promise<string> => String((await page.goto(address))?.status());

/** What the page says of pasted lines on this path. */
async function answerTo(page: Page, text: string, more: string): Promise<string> {
  await open(page, `/calculators/token-size/#path=browser%2Cnginx%2Cnode&protocol=http1&${more}`);
  await unfold(page);
  await fieldOf(page, tokenSize, 'token').fill(text);
  return (await answerOf(page).textContent()) ?? '';
}

test('a growing cookie is refused at the byte that the page says', async ({ page, context }) => {
  const { port: origin, server } = await service();
  try {
    await runSubject(nginx, false, origin, async ({ port }) => {
      const through = `http://127.0.0.1:${port}`;
      // On the way in: the login goes past the proxy, since a cookie knows no port
      const request = await bisect(
        async (bytes) => {
          await context.clearCookies();
          await page.goto(`http://127.0.0.1:${origin}/login?${bytes}`);
          return statusOf(page, `${through}/account`);
        },
        8100,
        8200,
      );
      expect(request.answer).toBe('400');
      const line = (bytes: number) => `Cookie: ${partsOf(bytes).join('; ')}`;
      expect(await answerTo(page, line(request.accepted), '')).toContain('A request with it passes');
      expect(await answerTo(page, line(request.refused), '')).toContain('nginx answers 400 Bad Request, by 1 byte');

      // On the way back: the login goes through it
      await context.clearCookies();
      const rest = await restOf(origin);
      const response = await bisect(
        async (bytes) => {
          await context.clearCookies();
          return statusOf(page, `${through}/login?${bytes}`);
        },
        3800,
        3900,
      );
      expect(response.answer).toBe('502');
      const lines = (bytes: number) =>
        setCookies(bytes)
          .map((cookie) => `Set-Cookie: ${cookie}`)
          .join('\n');
      const more = `otherResponseBytes=${rest}`;
      expect(await answerTo(page, lines(response.accepted), more)).not.toContain('502');
      expect(await answerTo(page, lines(response.refused), more)).toContain('nginx answers 502 Bad Gateway, by 1 byte');
    });
  } finally {
    server.close();
  }
});
