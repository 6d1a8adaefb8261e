/** What holds for every token format. A new one is held to it by standing in the table. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dialectOf, type Serializer, serializers } from '../claims/dialect.ts';
import type { JsonObject } from '../claims/json.ts';
import { payloadOf } from '../claims/payload.ts';
import { serialise } from '../claims/serialise.ts';
import { claimsArray } from '../growth/growing-array.ts';
import { bytesPerRole } from '../growth/growth.ts';
import { sampleRoles } from '../growth/sample-roles.ts';
import { recognise } from '../paste/recognise.ts';
import { readers } from '../readers/index.ts';
import { hasRandomLength, tokenSizer } from '../token-format.ts';
import { formatNames, formats } from './index.ts';
import { ordinary, type Settings } from './settings.ts';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
const serializerNames: readonly Serializer[] = Object.keys(serializers) as readonly Serializer[];

test('every format that is written down here is in the table', () => {
  const table = sources.find(({ file }) => file === 'index.ts')?.text ?? '';
  const missing = sources.flatMap(({ file, text }) =>
    file === 'index.ts'
      ? []
      : [...text.matchAll(/^export const (\w+Format) = /gm)].flatMap(([, name = '']) =>
          table.includes(`: ${name},`) ? [] : [`${name} of formats/${file} is not in the table of formats/index.ts`],
        ),
  );
  expect(missing).toEqual([]);
});

test('labels are unique', () => {
  const labels = formatNames.map((name) => formats[name].label);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});

test('the writers of JSON are all tried below', () => expect([...serializerNames]).toEqual(Object.keys(serializers)));

/** Another value for each setting, or for an algorithm the next one of its kind. */
const otherwise: Settings = {
  alg: 'usual',
  enc: 'A128CBC-HS256',
  rsaBits: 4096,
  curve: 'P-521',
  members: { kid: 'a' },
  cookieName: 'a_longer_name',
  identifier: 'hex-128',
};
const settingNames = ['enc', 'rsaBits', 'curve', 'members', 'cookieName', 'identifier'] as const;
const algorithms = ['usual', 'HS256', 'ES512', 'RS256', 'dir', 'RSA-OAEP', 'ECDH-ES', 'A128KW'];

describe.each(formatNames)('%s', (name) => {
  const format = formats[name];
  const own = sources.find(({ text }) => text.includes(`format // '${name}'`));

  test('says what it is called', () => {
    expect(format.label).toMatch(/^\w.+$/);
    expect(readers[name].named).toMatch(/^An? \w/);
    expect(readers[name].family).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  test("its default writer is its own library's, and each writer tells the same claims", () => {
    expect(dialectOf(name, 'library')).toBe(format.dialect);
    const claims = { z: 1, name: 'Zoë </b> &', list: [1e-7, 0.5, 'a/b'] };
    for (const serializer of serializerNames)
      expect(JSON.parse(serialise(claims, dialectOf(name, serializer)))).toEqual(claims);
  });

  test('its parts add up to it, for any claims', () => {
    const size = tokenSizer({ format: name });
    for (let bytes = 0; bytes < 200; bytes++) {
      const { parts, tokenBytes, tokenBytesMax } = size({ payloadBytes: bytes, deflatedBytes: bytes });
      expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(tokenBytes);
      expect(tokenBytesMax).toBeGreaterThanOrEqual(tokenBytes);
      expect(tokenBytesMax > tokenBytes, `${name} says whether chance escapes it`).toBe(hasRandomLength(name));
    }
  });

  test('it asks for the settings that decide its length, and for no other', () => {
    for (const alg of algorithms.filter((one) => format.algorithms?.meant(one) !== undefined || !format.algorithms)) {
      const bytes = (change: Partial<Settings>) =>
        format.sizer({ ...ordinary, alg, ...change })({ payloadBytes: 100, deflatedBytes: 80 }).tokenBytes;
      const decisive = settingNames.filter((setting) => bytes({ [setting]: otherwise[setting] }) !== bytes({}));
      const asked = format.asks(alg).filter((setting) => setting !== 'alg');
      expect([...decisive].sort(), `${name} with ${alg}`).toEqual([...asked].sort());
    }
    expect(format.asks('usual').includes('alg')).toBe(format.algorithms !== undefined);
  });

  test('an algorithm of another kind is refused, not guessed', () => {
    if (!format.algorithms) return;
    expect(() => tokenSizer({ format: name, alg: 'none' })).toThrow(RangeError);
    expect(format.algorithms.meant('usual')).not.toBe(undefined);
  });

  test.runIf(readers[name].read)(
    'the comment of its reader shows a token, which it reads and no other format does',
    () => {
      const example = /@example recognise\((['`])(.+?)\1\)\.format/;
      const shown = own?.text
        .split('\n')
        .find((line) => line.includes(`format // '${name}'`))
        ?.match(example)?.[2];
      expect(shown, `formats/… of ${name} has no "@example recognise('…').format // '${name}'"`).toBeDefined();
      const token = (shown ?? '').replace(/\$\{'A'\.repeat\((\d+)\)\}/, (_, count) => 'A'.repeat(Number(count)));
      expect(recognise(token)).toMatchObject({ format: name, family: readers[name].family });
      expect(formatNames.filter((other) => readers[other].read?.(token))).toEqual([name]);
    },
  );
});

const shapes: Readonly<Record<string, (roles: number) => JsonObject>> = {
  'short roles': (roles) => ({ sub: 'user_2b1e6f9c', roles: sampleRoles(roles, 14) }),
  'roles with slashes and accents': (roles) => ({ sub: 'é', roles: sampleRoles(roles, 12).map((role) => `/${role}é`) }),
  'roles that are objects': (roles) => ({ n: 1, roles: sampleRoles(roles, 9).map((id) => ({ id, share: 0.5 })) }),
};
const furtherRoles = 48;
/** A compressed size follows the text: it is a mean over the next half kilobyte, which need not be that over 48 roles. */
const within = { value: 0.02, reference: 0, compressed: 0.04 };

describe.each(Object.entries(shapes))('the stated cost of a role is what 48 more cost: %s', (_, claimsWith) => {
  const cases = formatNames.flatMap((format) => serializerNames.map((serializer) => ({ format, serializer })));

  test.each(cases)('$format, $serializer', ({ format, serializer }) => {
    const dialect = dialectOf(format, serializer);
    const size = tokenSizer({ format });
    const bytesAt = (roles: number) => size(payloadOf(format, claimsWith(roles), dialect)).tokenBytes;
    const now = 40;
    const { nextBytes } = claimsArray(claimsWith(now), 'roles', dialect, 14);
    const measured = (bytesAt(now + furtherRoles) - bytesAt(now)) / furtherRoles;
    const stated = bytesPerRole(format, nextBytes, now, bytesAt);
    expect(Math.abs(stated - measured), `stated ${stated}, measured ${measured}`).toBeLessThanOrEqual(
      within[formats[format].kind] * measured,
    );
  });
});
