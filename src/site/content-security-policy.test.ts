import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../tooling/files.ts';
import { dist } from '../tooling/serve.ts';
import { policyFor } from './content-security-policy.ts';

const ORIGIN = 'https://where-state-lives.example';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sources of each directive, in the order in which they stand. */
const directives = (policy: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.split(/\s+/).filter(Boolean);
      return [name, sources];
    }),
  );

const script = 'document.body.hidden = true';
const style = 'p { color: red }';
const head = `<meta charset="utf-8"><script type="module" src="/_astro/a.js"></script><script>${script}</script><script type="application/ld+json">{}</script>`;

/** What a page of the guide may do, whatever stands in it. */
const page = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", hash(script)],
  'style-src-elem': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'frame-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** What a page may do that promises to send nothing. */
const silent = { ...page, 'connect-src': ["'none'"] };
const promise = '<meta name="connects" content="nowhere"/>';

/** What a calculator in somebody else's page may do. */
const embed = {
  'default-src': ["'none'"],
  'script-src': ["'self'", ORIGIN, hash(script)],
  'style-src': [hash(style)],
  'img-src': ["'self'", ORIGIN],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

test.each([
  ['a page', `<html>${head}`, page],
  [
    'a page with inline styles',
    `<html>${head}<style>${style}</style><style>${style}</style>`,
    {
      ...page,
      'style-src-elem': ["'self'", hash(style)],
    },
  ],
  [
    'a page without inline scripts',
    '<html><meta charset="utf-8">',
    {
      ...page,
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
    },
  ],
  ['a page that sends nothing', `<html>${head}${promise}`, silent],
  ['an embed', `<html data-embed>${head}<style>${style}</style>`, embed],
])('%s may do what it needs and nothing else', (_, html, expected) =>
  expect(directives(policyFor(html, ORIGIN))).toEqual(expected),
);

test('every built page has the policy of its kind before all that it governs, with a hash for each of its own scripts and styles', () => {
  const pages = filesBelow('', dist).filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(3);
  for (const path of pages) {
    const html = readFileSync(join(dist, path), 'utf8');
    const written = /<meta charset="utf-8"\s*\/?><meta http-equiv="content-security-policy" content="([^"]*)">/i.exec(
      html,
    );
    expect(written, path).not.toBe(null);
    const [, policy = ''] = written ?? [];
    expect(html.slice(0, written?.index), path).not.toMatch(/<(script|style|link)\b/);
    const given = directives(policy);
    const kind = html.includes('data-embed') ? embed : html.includes('<meta name="connects"') ? silent : page;
    const ours = (source: string) => !source.startsWith("'sha256-");
    const [found, expected] = [given, kind].map((all) =>
      Object.fromEntries(Object.entries(all).map(([name, sources]) => [name, sources.filter(ours)])),
    );
    // The address of the site is the build's to choose
    const origin = kind === embed ? given['script-src']?.find((source) => source.startsWith('http')) : undefined;
    expect(JSON.parse(JSON.stringify(found).replaceAll(origin ?? ORIGIN, ORIGIN)), path).toEqual(expected);
    const inline = [...html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)].filter(
      ([, , attributes = '']) => !/\bsrc=|type="?(application\/(ld\+)?json|speculationrules)/.test(attributes),
    );
    for (const [, tag, , body = ''] of inline)
      expect(given[tag === 'script' ? 'script-src' : kind === embed ? 'style-src' : 'style-src-elem'], path).toContain(
        hash(body),
      );
  }
});

test('the page that somebody pastes secrets into may send nothing', () => {
  const html = readFileSync(join(dist, 'diagnose/index.html'), 'utf8');
  expect(html).toContain("connect-src 'none'");
});
