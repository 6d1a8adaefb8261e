import { expect, test } from 'vitest';
import { brokenLinks } from './links.ts';

const pages = (body: string) =>
  new Map([
    ['index.html', body],
    ['method/index.html', '<h2 id="sources">Sources</h2>'],
  ]);
const files = new Set(['index.html', 'method/index.html', '_astro/a.js']);

test('links to pages, places and files that exist are fine', () => {
  const body =
    '<h1 id="top"></h1><a href="/s/method/?a=1&amp;b=2#sources"></a><a href="#top"></a><script src="/s/_astro/a.js"></script><a href="https://other.example/"></a><a href="/s/"></a>';
  expect(brokenLinks(pages(body), files, '/s/')).toEqual([]);
});

test('each way of leading nowhere is named', () => {
  const body =
    '<a href="/method/"></a><a href="/s/gone/"></a><a href="/s/method"></a><a href="/s/method/#gone"></a><a href="#gone"></a>';
  expect(brokenLinks(pages(body), files, '/s/')).toEqual([
    'index.html: /method/ lies outside /s/',
    'index.html: /s/gone/ is not there',
    'index.html: /s/method lacks its last slash',
    'index.html: /s/method/#gone names a place that the page does not have',
    'index.html: #gone names a place that the page does not have',
  ]);
});
