/** Symptoms as real servers show them, pasted as they come: each says by itself who it was. */
import { createServer, type Server as HttpServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, type Server, temporaryDirectory } from '../evidence/server.ts';
import { isDecidable } from './decidable.fixture.ts';
import { askedOf, explanations } from './diagnose.ts';
import { answerOf, type FrontEnd, programOf, startFrontEnd, startOrigin } from './front-ends.fixture.ts';
import { letters } from './symptoms.fixture.ts';

const head = (path: string, cookie: number) => [
  `GET ${path} HTTP/1.1`,
  'Host: shop.example',
  'User-Agent: curl/7.88.1',
  'Accept: */*',
  ...(cookie > 0 ? [`Cookie: s=${letters(cookie)}`] : []),
  'Connection: close',
];

/** What curl would print of an exchange, with what the log says under it. */
const printed = (lines: readonly string[], answer: string, log = '') =>
  [
    ...lines.map((line) => `> ${line}`),
    '>',
    ...answer.split('\r\n').map((line) => (/^HTTP|^[a-z-]+: /i.test(line) ? `< ${line}` : line)),
    log,
  ].join('\n');

const firstOf = (pasted: string, path: readonly string[] = []) => explanations(askedOf({ pasted, path }))[0];

const folder = temporaryDirectory();
let origin: Server & { readonly port: number };
beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(async () => {
  await origin.stop();
  folder.remove();
});

type Shown = {
  readonly what: string;
  readonly path?: string;
  readonly cookie?: number;
  readonly shows: RegExp;
  readonly first: string;
  readonly on?: readonly string[];
};

const fronts: readonly (readonly [name: string, program: string, shown: readonly Shown[]])[] = [
  [
    'nginx',
    'nginx',
    [
      {
        what: 'a Cookie line over one buffer',
        cookie: 8400,
        shows: /400 Request Header Or Cookie Too Large/,
        first: 'nginx request',
      },
      {
        what: 'an address over one buffer',
        path: `/?x=${letters(9000)}`,
        shows: /414 Request-URI Too Large/,
        first: 'nginx request',
      },
      { what: 'a response that sets a long cookie', path: '/4000', shows: /502 Bad Gateway/, first: 'nginx response' },
    ],
  ],
  [
    'haproxy',
    'haproxy',
    [
      {
        what: 'a head over its buffer',
        cookie: 16_000,
        shows: /400 Bad request[\s\S]*Your browser sent an invalid request/,
        first: 'haproxy request',
      },
      {
        what: 'a response over its buffer',
        path: '/17000',
        shows: /502 Bad Gateway/,
        first: 'haproxy response',
        on: ['haproxy'],
      },
    ],
  ],
  [
    'varnish',
    'varnishd',
    [
      {
        what: 'a Cookie line over its length',
        cookie: 8400,
        shows: /^HTTP\/1.1 400/,
        first: 'varnish request',
        on: ['varnish'],
      },
      {
        what: 'a response over its workspace',
        path: '/40000',
        shows: /503 Backend fetch failed/,
        first: 'varnish response',
      },
    ],
  ],
  [
    'caddy',
    'caddy',
    [
      {
        what: 'a head over a megabyte',
        cookie: 1_060_000,
        shows: /^HTTP\/1.1 431/,
        first: 'caddy-go request',
        on: ['caddy-go'],
      },
    ],
  ],
];

describe.each(fronts.filter(([, program]) => programOf(program)))('%s', (name, _program, shown) => {
  let front: FrontEnd | undefined;
  beforeAll(async () => {
    const own = temporaryDirectory();
    front = await startFrontEnd(name, own.path, origin.port);
  });
  afterAll(() => front?.stop());

  test.each(shown.map((one) => [one.what, one] as const))(
    '%s',
    async (_what, { path = '/', cookie = 0, shows, first, on }) => {
      const lines = head(path, cookie);
      const answer = await answerOf(front?.port ?? 0, lines);
      expect(answer.slice(0, 2000)).toMatch(shows);
      // What the service answers is asked past the proxy, where it is the answer that is too long
      const past = /^\/\d+$/.test(path) ? await answerOf(origin.port, lines) : '';
      const pasted =
        past === ''
          ? printed(lines, answer)
          : `${printed(lines, past.replace('200 OK', '302 Found'))}\nThrough the proxy: ${answer.slice(0, 200)}`;
      if (isDecidable({ id: '', source: '', first: [first] })) expect(firstOf(pasted, on)?.id).toBe(first);
    },
  );
});

describe('Node', () => {
  let server: HttpServer;
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    server = createServer((_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('a whole head around its limit, which counts names and values and no ends of lines', async () => {
    const besides = `${[...head('/', 0), 'Cookie: s='].join('\r\n')}\r\n\r\n`.length;
    const [passes, refused] = await Promise.all(
      [16_300, 16_500].map((bytes) => answerOf(port, head('/', bytes - besides))),
    );
    expect([passes?.slice(0, 15), refused?.slice(0, 15)]).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 431 Re']);
    const found = firstOf(printed(head('/', 16_500 - besides), refused ?? ''));
    expect([found?.id, found?.meeting?.usedBytes, found?.meeting?.verdict]).toEqual([
      'node request',
      16_500,
      'refused',
    ]);
  });

  test('fetch refuses a response head that is too long', async () => {
    const failed = await fetch(`http://127.0.0.1:${origin.port}/20000`).then(
      () => undefined,
      (error: Error) =>
        `${error}\n  [cause]: ${error.cause} { code: '${(error.cause as { readonly code?: string }).code}' }`,
    );
    expect(failed).toContain('UND_ERR_HEADERS_OVERFLOW');
    const first = firstOf(failed ?? '')?.id;
    if (isDecidable({ id: '', source: '', first: ['node response'] })) expect(first).toBe('node response');
  });
});
