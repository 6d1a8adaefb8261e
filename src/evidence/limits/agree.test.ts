/** The limits that say they were measured, against what was: content/evidence/limits.json, and a server that stands here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../../facts/read-facts.ts';
import { disagreement } from './agree.ts';
import { appServers } from './app-servers.ts';
import { ask } from './ask.ts';
import { headWithField } from './heads.ts';
import { runSubject } from './run-subject.ts';
import { limitsEvidence } from './shape.ts';

const { entries, browserHead } = limitsEvidence.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../content/evidence/limits.json'), 'utf8')),
);
const rows = readFacts('limits');
/** Measured by hand, by halving as here: browsers, HTTP/2, and servers that the command does not start yet. It only gets shorter. */
const toRepeat = new Set([
  ...['browser-chromium-cookie', 'browser-firefox-cookie'],
  ...['node-http2-encoded', 'nginx-http2-encoded', 'nginx-http2-head', 'apache-http2-field'],
  ...['haproxy-http2-field', 'haproxy-http2-head', 'nghttpd-http2-field', 'nghttpd-http2-head'],
  ...['apache-http1-target', 'tomcat-http1-field', 'tomcat-http1-head', 'jetty-http1-field', 'jetty-http1-head'],
  ...['uvicorn-h11-http1-field', 'uvicorn-h11-http1-head'],
  ...['uvicorn-httptools-http1-field', 'uvicorn-httptools-http1-head'],
  ...['php-http1-field', 'php-http1-head', 'deno-field', 'deno-head', 'bun-head'],
]);

test.each(entries)('$id: the border is where it was predicted, one byte wide', ({ accepted, refused, predicted }) => {
  expect(refused - accepted).toBe(1);
  expect(accepted).toBe(predicted);
});

describe('rows', () => {
  test('with an experiment say what it found', () => {
    expect(rows.map((row) => disagreement(row, entries)).filter((problem) => problem !== undefined)).toEqual([]);
    const cited = new Set(rows.filter(({ evidence }) => evidence !== undefined).map(({ id }) => id));
    expect(entries.filter(({ row }) => !cited.has(row))).toEqual([]);
  });

  test('that say they were measured have an experiment, but for those of before there was one', () => {
    const without = rows.filter(({ confidence, evidence }) => confidence === 'measured' && evidence === undefined);
    expect(without.map(({ id }) => id).filter((id) => !toRepeat.has(id))).toEqual([]);
    expect([...toRepeat].filter((id) => !without.some((row) => row.id === id))).toEqual([]);
  });

  test('that are changed by a byte, in their kind or in their answer do not', () => {
    const [row] = rows.filter(({ evidence }) => evidence !== undefined);
    if (!row) throw new Error('no row has an experiment');
    const changed = [
      { value: row.value + 1 },
      { counts: 'target' },
      { refusal: '599 Nobody' },
      { evidence: 'none' },
    ] as const;
    for (const change of changed) expect(disagreement({ ...row, ...change }, entries)).toBeDefined();
  });
});

test('the rest of a head is what Chromium sent, rounded up', () => {
  expect(browserHead.navigation.http1Bytes).toBeLessThanOrEqual(650);
  expect(browserHead.navigation.http1Bytes).toBeGreaterThan(600);
  expect(browserHead.navigation.fields).toBe(14);
});

const node = appServers.find(({ program }) => program === 'node');
const measured = entries.find(({ id }) => id === 'node-http1-field');

test.runIf(existsSync('/usr/bin/node') && process.platform === 'linux')(
  'a Node.js that stands here refuses where its row says, whatever its version',
  async () => {
    if (!node || !measured) throw new Error('Node.js is not among what was measured');
    await runSubject(node, false, 0, async ({ port }) => {
      expect(await ask(port, headWithField(measured.accepted))).toBe('200');
      expect(await ask(port, headWithField(measured.refused))).toBe(measured.answer);
    });
  },
);
