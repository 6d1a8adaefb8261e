import { expect, test } from 'vitest';
import { calculators } from '../../calculators/index.ts';
import { readLinkValues } from '../../diagnose/link.ts';
import { valuesOf } from '../../kit/read/fragment.ts';
import { machine } from '../call.fixture.ts';
import { run } from '../run.ts';

const secret = 'Zq7'.repeat(1400);
const files = {
  'curl.txt': `> GET /admin/ HTTP/1.1\n> Host: a.example\n> Cookie: AWSELBAuthSessionCookie-0=${secret.slice(0, 4000)}; AWSELBAuthSessionCookie-1=${secret.slice(0, 4000)}\n\n< HTTP/1.1 400 Bad Request\n`,
  'login.har': JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: 'GET',
            url: `https://a.example/?code=${secret}`,
            httpVersion: 'HTTP/1.1',
            headers: [{ name: 'Cookie', value: `s=${secret}` }],
          },
          response: {
            status: 400,
            statusText: 'Bad Request',
            headers: [],
            content: { text: 'Request Header Or Cookie Too Large' },
          },
        },
      ],
    },
  }),
};
const call = (...argv: string[]) =>
  run(
    ['diagnose', ...argv],
    machine(files, 'upstream sent too big header while reading response header'),
    calculators as never,
  );

test('a file with what curl printed: the hop, the byte, the proof, the line that raises it', async () => {
  const { stdout, stderr, exitCode } = await call('curl.txt', '--path', 'alb,tomcat');
  expect([stderr, exitCode]).toEqual(['', 0]);
  expect(stdout).toMatch(
    /^Tomcat refuses it on the way in: the request has a head of 8,714 bytes, and byte 8,193 is one too many\./,
  );
  for (const part of [
    'Prove it',
    'curl -so /dev/null',
    'maxHttpHeaderSize="32768"',
    'Ways out, cheapest first',
    'AWSELBAuthSessionCookie-1, value 4,000',
  ])
    expect(stdout).toContain(part);
});

test('--json has the ranking by ids, and a link that opens with the same', async () => {
  const { stdout } = await call('curl.txt', '--path', 'alb,tomcat', '--json');
  const told = JSON.parse(stdout);
  expect(told.ranked[0]).toMatchObject({
    id: 'tomcat request',
    hop: 'tomcat',
    way: 'request',
    likelihood: 'likely',
    limit: 'tomcat-http1-head',
    usedBytes: 8714,
    firstRefusedByte: 8193,
  });
  expect(told.path.find((hop: { refuses: boolean }) => hop.refuses)).toMatchObject({ column: 'server', hop: 'tomcat' });
  expect(readLinkValues(valuesOf(told.link))).toMatchObject({
    path: { balancer: 'alb', server: 'tomcat' },
    reading: { statuses: [400] },
  });
});

test.each(['curl.txt', 'login.har'])('of %s no piece of a value is printed, in text or JSON', async (file) => {
  for (const form of [[], ['--json']]) {
    const { stdout } = await call(file, ...form);
    expect(stdout.length).toBeGreaterThan(500);
    expect(stdout).not.toMatch(/Zq7|q7Z|7Zq/);
  }
});

test('standard input, what is seen alone, and a HAR', async () => {
  expect((await call('-')).stdout).toContain('upstream sent too big header');
  expect((await call('--see', 'at-deploy')).stdout).toMatch(
    /in the memory of what a deploy replaces[\s\S]*\/calculators\/failover\/#/,
  );
  expect((await call('login.har')).stdout).toMatch(/^nginx refuses it on the way in/);
});

test('a call that is wrong is refused with what there is', async () => {
  const wrong = async (...argv: string[]) => {
    const { stdout, stderr, exitCode } = await call(...argv);
    expect([stdout, exitCode]).toEqual(['', 2]);
    return stderr;
  };
  expect(await wrong()).toContain('--see 431');
  expect(await wrong('nowhere.txt')).toBe(
    'nowhere.txt could not be read: there is no such file. Give a file, or - for standard input\n',
  );
  expect(await wrong('curl.txt', '--path', 'tomact')).toContain('Did you mean tomcat?');
  expect(await wrong('curl.txt', '--see', '432')).toContain('there is no 432');
  expect(await wrong('curl.txt', 'login.har')).toContain('One file at a time');
  expect(await wrong('curl.txt', '--colour')).toContain('--colour');
});

test('help lists what can be seen and every hop, behind a word too', async () => {
  const { stdout } = await call('--help');
  expect(stdout).toMatch(/--see[\s\S]*session-id[\s\S]*uvicorn/);
  expect((await run(['help', 'diagnose'], machine({}, ''), calculators as never)).stdout).toBe(stdout);
});
