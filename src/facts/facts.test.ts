import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import limits from '#facts/limits.yaml';
import lifts from '#facts/limits.yaml?lift';
import prices from '#facts/prices.yaml';
import runtimes from '#facts/runtimes.yaml';
import { EDITION } from '../kit/declare/edition.ts';
import { factsModule } from './module.ts';
import { numberOf } from './number.ts';
import { readAllFacts, readFacts, readHops } from './read-facts.ts';
import { hopsSchema, schemas, strangeBase, strangeHop } from './schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}content/facts/${EDITION}`;
const facts = readAllFacts();
const rows = Object.values(facts).flat();

describe('facts of the current edition', () => {
  test('every file in the folder has a schema, and every schema a file', () => {
    expect(readdirSync(folder).sort()).toEqual(['hops', ...Object.keys(schemas)].map((file) => `${file}.yaml`).sort());
  });

  test('the import map of the package names the same edition', () => {
    const { imports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    expect(imports['#facts/*']).toBe(`./content/facts/${EDITION}/*`);
  });

  test('ids are unique over all files', () => {
    const ids = rows.map((row) => row.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('nothing was seen in the future', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(rows.filter((row) => row.seen > today).map((row) => row.id)).toEqual([]);
  });

  test('what is not measured here can be looked up', () => {
    const unsourced = rows.filter((row) => row.confidence !== 'measured' && row.source.url === undefined);
    expect(unsourced.map((row) => row.id)).toEqual([]);
  });

  test('what is measured here can be checked: a page about it, or a script of this project', () => {
    const scripts = (title: string) => title.match(/src\/[\w./-]+\.ts/g) ?? [];
    const unchecked = rows.filter(
      ({ confidence, source: { title, url } }) =>
        confidence === 'measured' && url === undefined && !scripts(title).some((path) => existsSync(root + path)),
    );
    expect(unchecked.map((row) => row.id)).toEqual([]);
  });

  test('a page is named, not the front door of its site', () => {
    const doors = rows.filter(
      ({ confidence, source: { url } }) =>
        url !== undefined && confidence !== 'secondary' && new URL(url).pathname.length < 2,
    );
    expect(doors.map((row) => row.id)).toEqual([]);
  });

  test('every measured server has a row for one field and one for the whole head', () => {
    const servers = [
      'node',
      'nginx',
      'apache',
      'haproxy',
      'caddy-go',
      'tomcat',
      'jetty',
      'lighttpd',
      'varnish',
      'gunicorn',
    ];
    const has = (hop: string, counts: string) => facts.limits.some((row) => row.hop === hop && row.counts === counts);
    expect(servers.filter((hop) => !(has(hop, 'field') && has(hop, 'head')))).toEqual([]);
  });

  test('no hop takes a longer field than a whole head', () => {
    for (const field of facts.limits.filter((row) => row.counts === 'field')) {
      const head = facts.limits.find((row) => row.id === field.id.replace(/field$/, 'head'));
      // HAProxy counts names and values over HTTP/2, so its head looks shorter than one field with its separators.
      if (head !== undefined && field.protocol !== 'http2')
        expect(head.value, field.id).toBeGreaterThanOrEqual(field.value);
    }
  });
});

describe('hops', () => {
  const hops = readHops();

  test('ids and labels are unique', () => {
    for (const names of [hops.map(({ id }) => id), hops.map(({ label }) => label)])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('each has a limit in limits.yaml', () => {
    const limited = new Set(facts.limits.map(({ hop }) => hop));
    expect(
      hops
        .filter(({ id, on = id }) => !limited.has(id) && !limited.has(on))
        .map(({ id }) => `${id} of hops.yaml has no row in limits.yaml`),
    ).toEqual([]);
  });

  test('a limit of one that is not listed is refused by its name', () => {
    const [row] = facts.limits;
    const known = new Set(hops.map(({ id }) => id));
    expect(row && strangeHop({ ...row, hop: 'nobody-knows-it' }, known)).toMatch(/hops\.yaml has no nobody-knows-it/);
    expect(facts.limits.map((limit) => strangeHop(limit, known)).filter((problem) => problem !== undefined)).toEqual(
      [],
    );
  });

  test('one that is built on another names a listed one that stands by itself', () => {
    expect(hops.map((hop) => strangeBase(hop, hops)).filter((problem) => problem !== undefined)).toEqual([]);
    const [first, second, third] = hops;
    if (!first || !second || !third) throw new Error('hops.yaml has fewer than three hops');
    expect(strangeBase({ ...first, on: 'nobody-knows-it' }, hops)).toMatch(/hops\.yaml has no nobody-knows-it/);
    const chain = [first, { ...second, on: first.id }, { ...third, on: second.id }];
    expect(chain.map((hop) => strangeBase(hop, chain))).toEqual([
      undefined,
      undefined,
      `on: ${second.id} is built on ${first.id} itself; name that one`,
    ]);
  });

  test.each([
    ['no name', { label: undefined }],
    ['no words', { what: undefined }],
    ['an unknown place', { at: 'nowhere' }],
  ])('%s is refused', (_name, change) => expect(hopsSchema.safeParse([{ ...hops[0], ...change }]).success).toBe(false));
});

describe('a malformed row is refused', () => {
  const good = {
    id: 'a-b',
    label: 'A thing',
    value: 1,
    unit: 'bytes',
    source: { title: 'A page', url: 'https://www.rfc-editor.org/rfc/rfc7541' },
    seen: '2026-11-22',
    confidence: 'documentation',
  };
  const accepts = (change: object) => schemas.prices.safeParse([{ ...good, ...change }]).success;

  test('the unchanged row is accepted', () => expect(accepts({})).toBe(true));
  test('a secondary row that names its third party is accepted', () =>
    expect(accepts({ confidence: 'secondary', note: 'Read in a guide by a.dev.' })).toBe(true));
  test.each([
    ['an id in capitals', { id: 'A-B' }],
    ['an unknown key', { refuses: 'x' }],
    ['an http address', { source: { title: 'A page', url: 'http://www.rfc-editor.org' } }],
    ['a bare host name', { source: { title: 'A page', url: 'https://wiki/page' } }],
    ['a private domain', { source: { title: 'A page', url: 'https://git.corp/page' } }],
    ['an address by number', { source: { title: 'A page', url: 'https://10.0.0.1/page' } }],
    ['a date that does not exist', { seen: '2026-02-30' }],
    ['a remembered value without a note', { confidence: 'remembered' }],
    ['a remembered value whose note does not say so', { confidence: 'remembered', note: 'About right.' }],
    ['a secondary value without a note', { confidence: 'secondary' }],
    ['a secondary value whose note names nobody', { confidence: 'secondary', note: 'About right.' }],
    ['documentation read in a summary', { note: 'Read in summaries of the page (a.dev, b.dev).' }],
    [
      'documentation read by somebody else',
      { source: { title: 'Pricing, as transcribed by a.dev', url: 'https://a.dev/b' } },
    ],
    ['a measurement by somebody else', { confidence: 'measured', note: 'Measured by the author of the table.' }],
  ])('%s', (_name, change) => expect(accepts(change)).toBe(false));
});

describe('imports', () => {
  test('every limit comes out of its packing as it went in', () => {
    const rows = readFacts('limits').map(({ id, value, hop, way, protocol, counts, refusal }) => [
      id,
      { value, hop, ...(way === 'response' && { way }), protocol, counts, refusal },
    ]);
    expect(limits).toEqual(Object.fromEntries(rows));
  });

  test('a limit has what a model and a view read, and nothing else', () => {
    expect(limits['nginx-http1-field']).toEqual({
      value: 8190,
      hop: 'nginx',
      protocol: 'http1',
      counts: 'field',
      refusal: '400 Bad Request',
    });
    expect(lifts['nginx-http1-field']).toEqual({
      label: 'nginx 1.22, one field',
      lift: 'large_client_header_buffers 4 32k;',
    });
    expect(prices['aws-egress-usd-per-gb']).toEqual({ value: 0.09 });
  });

  test('no address or note reaches a browser', () => {
    for (const file of Object.keys(schemas))
      expect(factsModule(`${folder}/${file}.yaml`)).not.toMatch(/https:|"note"|"source"/);
  });

  test('plain Node imports the same numbers', () => {
    const script =
      "import rows from '#facts/prices.yaml'; import lifts from '#facts/limits.yaml?lift'; console.log(JSON.stringify([rows, lifts]));";
    const flags = ['--import', './src/facts/node.ts', '--input-type=module', '--eval', script];
    const printed = execFileSync(process.execPath, flags, { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual([prices, lifts]);
  });

  test('a number is taken by id, and a missing or worded one throws', () => {
    expect(numberOf(prices, 'aws-egress-usd-per-gb')).toBe(0.09);
    expect(() => numberOf(prices, 'aws-egress')).toThrow('aws-egress');
    expect(() => numberOf(runtimes, 'gunicorn-workers')).toThrow(RangeError);
  });

  test('an unknown facts file names the known ones', () => {
    expect(() => factsModule('/x/content/facts/2026-12/weights.yaml')).toThrow('limits?lift, prices');
  });
});

test('a file is parsed once, however often pages ask for a fact', () => {
  expect(readFacts('limits')).toBe(readFacts('limits'));
});
