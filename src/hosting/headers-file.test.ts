import { expect, test } from 'vitest';
import { headersFor } from './headers.ts';
import { headersFile } from './headers-file.ts';

const files = [
  'index.html',
  '404.html',
  'favicon.svg',
  'sw.js',
  '_astro/a.js',
  'method/index.html',
  'method/index.md',
  'embed/index.html',
  'embed/self-hosting/index.html',
  'embed/v1.js',
  'embed/v1/replicas/index.html',
  'schemas/v1/replicas.json',
];

/** What a host that joins the headers of all rules that fit would send: as Cloudflare documents it. */
function sent(text: string, path: string): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const [pattern = '', ...lines] of text.split('\n\n').map((block) => block.split('\n'))) {
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    for (const line of fits ? lines : []) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      found[name] = [...(found[name] ?? []), value];
    }
  }
  return found;
}

test.each(['/', '/handbook/state/'])(
  'below %s no header comes from two rules, and pages have all of theirs',
  (base) => {
    const text = headersFile(base, files);
    for (const file of files) {
      const headers = sent(text, base + file.replace(/(^|\/)index\.html$/, '$1'));
      expect(Object.values(headers).filter((values) => values.length > 1)).toEqual([]);
      if (!file.endsWith('.html')) continue;
      expect(Object.fromEntries(Object.entries(headers).map(([name, [value]]) => [name, value]))).toEqual(
        headersFor(file),
      );
    }
  },
);

test('calculators for other pages may be framed, the guide beside them may not', () => {
  const text = headersFile('/', files);
  expect(sent(text, '/embed/v1/replicas/')['Content-Security-Policy']).toBe(undefined);
  expect(sent(text, '/embed/self-hosting/')['Content-Security-Policy']).toEqual(["frame-ancestors 'none'"]);
});
