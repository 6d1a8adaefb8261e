import { expect, test } from 'vitest';
import { headersFor } from './headers.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfiguration } from './nginx.ts';

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
};
const unframed = { 'Content-Security-Policy': "frame-ancestors 'none'" };
const anywhere = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
const isolated = { ...anywhere, 'Cross-Origin-Embedder-Policy': 'require-corp' };
const asked = { 'Cache-Control': 'no-cache' };
const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** A file of each kind that is published, and all that its response says. */
const kinds: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
  ['index.html', { ...always, ...asked, ...unframed }],
  ['method/index.html', { ...always, ...asked, ...unframed }],
  ['method/index.md', { ...always, ...asked, ...unframed }],
  ['embed/self-hosting/index.html', { ...always, ...asked, ...unframed }],
  ['embed/v1/replicas/index.html', { ...always, ...asked, ...isolated }],
  ['embed/v1.js', { ...always, ...asked, ...isolated }],
  ['schemas/v1/replicas.json', { ...always, ...asked, ...anywhere }],
  ['_astro/a.js', { ...always, ...kept, ...anywhere }],
  ['sw.js', { ...always, ...asked, ...unframed }],
];

test.each(kinds)('%s is sent with every header of its kind and no other', (path, headers) =>
  expect(headersFor(path)).toEqual(headers),
);

test.each(['/', '/handbook/state/'])('below %s the configurations for hosts name each of them', (base) => {
  const text = headersFile(
    base,
    kinds.map(([path]) => path),
  );
  const nginx = nginxConfiguration(base);
  for (const [name, value] of kinds.flatMap(([, headers]) => Object.entries(headers))) {
    expect(text).toContain(`\n  ${name}: ${value}`);
    expect(nginx).toContain(`add_header ${name} "${value}"`);
  }
  // nginx takes no header from the server block where a location has its own: each says all of them
  const locations = nginx.split(/^location \^~ /m).slice(1);
  expect(locations.length).toBeGreaterThan(3);
  for (const location of locations)
    for (const name of [...Object.keys(always), 'Cache-Control']) expect(location).toContain(`add_header ${name} `);
});
