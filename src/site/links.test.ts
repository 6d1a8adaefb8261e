import { expect, test } from 'vitest';
import { brokenLinks } from './links.ts';

const pages = (body: string) =>
  new Map([
    ['index.html', body],
    ['method/index.html', '<h2 id="sources">Sources</h2>'],
  ]);
const files = new Set(['index.html', 'method/index.html', '_astro/a.js']);
const broken = (body: string) =>
  brokenLinks({
    pages: pages(body),
    files,
    base: '/s/',
    refusedBy: async (_page, values) => [...values].filter(([name]) => name !== 'a').map(([name]) => `no ${name}`),
  });

test('links to pages, places, values and files that exist are fine', async () => {
  const body =
    '<h1 id="top"></h1><a href="/s/method/#sources"></a><a href="/s/method/#a=1&amp;a=2"></a><a href="#a=1"></a><a href="#top"></a><script src="/s/_astro/a.js"></script><a href="https://other.example/"></a><a href="/s/"></a>';
  expect(await broken(body)).toEqual([]);
});

test('each way of leading nowhere is named', async () => {
  const body =
    '<a href="/method/"></a><a href="/s/gone/"></a><a href="/s/method"></a><a href="/s/method/#gone"></a><a href="#gone"></a><a href="/s/method/?a=1"></a><a href="/s/method/#b=1" id="b=1"></a>';
  expect(await broken(body)).toEqual([
    'index.html: /method/ lies outside /s/',
    'index.html: /s/gone/ is not there',
    'index.html: /s/method lacks its last slash',
    'index.html: /s/method/#gone names a place that the page does not have',
    'index.html: #gone names a place that the page does not have',
    'index.html: /s/method/?a=1 has values behind its ?, where a request carries them',
    'index.html: /s/method/#b=1 has values that the page does not take: no b',
    'index.html: the id b=1 cannot be linked: it has an equals sign',
  ]);
});
