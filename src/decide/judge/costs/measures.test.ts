/** Lengths that rules compare with limits, against cookies that are put together here. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { defaultItem } from '../../ask/item.ts';
import { defaultWorkload } from '../../ask/workload.ts';
import { type PlacementId, placementsWhere } from '../catalogue.ts';
import { measures } from '../rules/condition.ts';
import { carriedOf } from './measures.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** A JWT signed with RS256 whose claims take so many bytes. */
function jwtOf(bytes: number): string {
  const claims = `{"a":"${'x'.repeat(bytes - 8)}"}`;
  const signed = [JSON.stringify({ alg: 'RS256', typ: 'JWT' }), claims].map((part) =>
    Buffer.from(part).toString('base64url'),
  );
  return [...signed, sign('sha256', Buffer.from(signed.join('.')), privateKey).toString('base64url')].join('.');
}

const measured = (measure: keyof typeof measures, id: PlacementId, storedBytes: number) =>
  measures[measure].of({ item: { ...defaultItem, storedBytes }, workload: defaultWorkload, id });

test.each([200, 1500, 2777, 2778])('with %d bytes of claims: behind an id, and as a bearer token', (storedBytes) => {
  const jwt = jwtOf(storedBytes);
  const cookie = `session=${randomBytes(32).toString('base64url')}.${jwt}`;
  expect(measured('signedCookie', 'id-and-claims-cookie', storedBytes)).toBe(cookie.length);
  expect(measured('tokenField', 'signed-token', storedBytes)).toBe(`authorization: Bearer ${jwt}`.length);
});

test('what a rule measures of a cookie is what is priced of it', () => {
  for (const storedBytes of [1, 300, 2900])
    for (const id of placementsWhere(({ way, carrier }) => way === 'carried' && carrier === 'cookie')) {
      const priced = 'session='.length + carriedOf({ ...defaultItem, storedBytes }, defaultWorkload, id).bytes;
      expect([measured('sealedCookie', id, storedBytes), measured('signedCookie', id, storedBytes)], id).toContain(
        priced,
      );
    }
});
