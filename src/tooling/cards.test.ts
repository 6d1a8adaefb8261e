/** The card that a chat or a feed shows for each page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { base } from '../hosting/settings.ts';
import { filesBelow } from './files.ts';
import { dist } from './serve.ts';

const PNG = '89504e470d0a1a0a';
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
/** What feeds take without scaling it down or giving up. */
const LARGEST = 100_000;

const pages = filesBelow('', dist).filter((path) => path.endsWith('.html') && !path.startsWith('embed/v1/'));
const property = (html: string, name: string) => new RegExp(`property="${name}" content="([^"]*)"`).exec(html)?.[1];

test.each(pages)('%s has a card of 1200 × 630 with words for who cannot see it', (page) => {
  const html = readFileSync(join(dist, page), 'utf8');
  const path = new URL(property(html, 'og:image') ?? '').pathname.slice(base.length);
  expect(existsSync(join(dist, path)), path).toBe(true);
  const image = readFileSync(join(dist, path));
  expect(image.subarray(0, 8).toString('hex')).toBe(PNG);
  expect([image.readUInt32BE(WIDTH_AT), image.readUInt32BE(HEIGHT_AT)]).toEqual([1200, 630]);
  expect(image.length).toBeLessThan(LARGEST);
  expect(property(html, 'og:image:alt')?.length).toBeGreaterThan(20);
  expect(html).toContain('name="twitter:card" content="summary_large_image"');
});
