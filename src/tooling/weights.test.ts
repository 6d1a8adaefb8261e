/** What the hosting page says the site weighs, against the built site. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFacts } from '../facts/read-facts.ts';
import { eagerOf } from './eager.ts';
import { filesBelow } from './files.ts';
import { dist } from './serve.ts';

const files = filesBelow('', dist);
const sizes = (pattern: RegExp) =>
  files.filter((path) => pattern.test(path)).reduce((sum, path) => sum + statSync(join(dist, path)).size, 0);
const whole = (page: string) => {
  const { htmlBytes, scriptBytes, styleBytes } = eagerOf(page);
  return htmlBytes + scriptBytes + styleBytes + sizes(/\.woff2$/);
};

test.each([
  ['guide-page-first-bytes', () => whole('patterns/affinity/index.html')],
  ['guide-page-next-bytes', () => eagerOf('patterns/affinity/index.html').htmlBytes],
  ['calculator-page-first-bytes', () => whole('calculators/replicas/index.html')],
  ['offline-copy-bytes', () => sizes(/^_astro\/offline\..*\.pack$/)],
])('%s is within a tenth', (id, measured) => {
  const said = Number(readFacts('hosting').find((row) => row.id === id)?.value);
  expect(Math.abs(measured() / said - 1), `${measured()} against ${said}`).toBeLessThan(0.1);
});
