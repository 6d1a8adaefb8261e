import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialectOf } from '../claims/dialect.ts';
import type { JsonObject } from '../claims/json.ts';
import { payloadOf } from '../claims/payload.ts';
import { tokenSizer } from '../token-format.ts';
import { claimsArray, grownBytes, shapeArray } from './growing-array.ts';
import { bytesPerRole, rolesAdmitted } from './growth.ts';
import { rolesUntil, rolesUntilScanned } from './roles-until.ts';
import { resizedClaims, shapeClaims } from './sample-roles.ts';

const plain = dialectOf('jws', 'library');
const bytesOf = (claims: object): number => Buffer.byteLength(JSON.stringify(claims));

describe('a shape has the bytes of an object that has this shape', () => {
  test('200 random shapes, built and serialised', () => {
    const other = fc.oneof(fc.constant(2), fc.integer({ min: 8, max: 400 }));
    fc.assert(
      fc.property(
        other,
        fc.nat({ max: 60 }),
        fc.nat({ max: 30 }),
        fc.constantFrom('roles', 'groups', 'é'),
        (others, count, bytes, name) => {
          const built = bytesOf(shapeClaims(others, count, bytes, name));
          expect(grownBytes(shapeArray(others, bytes, name), count)).toBe(built);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });

  test('the formula written out: {"roles":["12345678","12345678","12345678"]}', () => {
    expect(grownBytes(shapeArray(2, 8), 3)).toBe('{"roles":["12345678","12345678","12345678"]}'.length);
    expect(grownBytes(shapeArray(2, 8), 0)).toBe('{}'.length);
    expect(grownBytes(shapeArray(40, 8), 1)).toBe(40 + ',"roles":["12345678"]'.length);
  });
});

describe('an array inside real claims', () => {
  const claims: JsonObject = { sub: 'ü', realm_access: { roles: ['admin', 'éditeur', 'a'] }, exp: 1 };

  test('at its own length it is the claims; shorter it is the claims with fewer', () => {
    const array = claimsArray(claims, 'realm_access.roles', plain, 16);
    for (const count of [0, 1, 2, 3]) {
      expect(grownBytes(array, count)).toBe(bytesOf(resizedClaims(claims, 'realm_access.roles', count, 16)));
    }
  });

  test('further elements are as long as the mean of those there are', () => {
    const array = claimsArray({ roles: ['1234', '123456'] }, 'roles', plain, 16);
    expect(grownBytes(array, 4)).toBe(bytesOf({ roles: ['1234', '123456', '12345', '12345'] }));
  });

  test('a missing array is added at the top', () => {
    expect(grownBytes(claimsArray({ a: 1 }, 'groups', plain, 3), 2)).toBe(bytesOf({ a: 1, groups: ['abc', 'abc'] }));
  });

  test('a name with a dot in it is a name before it is a path', () => {
    const dotted: JsonObject = { 'https://x.example/roles': ['a'] };
    expect(grownBytes(claimsArray(dotted, 'https://x.example/roles', plain, 16), 1)).toBe(bytesOf(dotted));
  });
});

describe('rolesUntil', () => {
  const lengths = fc.record({
    step: fc.integer({ min: 1, max: 64 }),
    slope: fc.integer({ min: 1, max: 40 }),
    base: fc.nat({ max: 600 }),
  });

  test('is the last count that fits, whatever the steps', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 70_000 }), ({ step, slope, base }, limit) => {
        const bytesAt = (roles: number) => base + step * Math.floor((roles * slope) / step);
        const roles = rolesUntil(bytesAt, limit);
        if (roles === undefined) expect(bytesAt(0)).toBeGreaterThan(limit);
        else {
          expect(bytesAt(roles)).toBeLessThanOrEqual(limit);
          expect(bytesAt(roles + 1)).toBeGreaterThan(limit);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('scanned, it finds a later count that fits again', () => {
    const wobbling = (roles: number): number => 10 * roles + (roles % 3 === 1 ? 15 : 0);
    expect(wobbling(rolesUntil(wobbling, 130) ?? 0)).toBeLessThanOrEqual(130);
    expect(rolesUntilScanned(wobbling, 130, 64, 1000)).toBe(12);
    expect(rolesUntilScanned(wobbling, 12_000, 64, 1000)).toBeUndefined();
  });
});

describe('growth of whole tokens', () => {
  test('200 group identifiers in a token are 10,416 characters of payload', () => {
    const guids = Array.from({ length: 200 }, () => '6f9c2b1e-0000-4000-8000-123456789abc');
    expect(bytesOf({ groups: guids })).toBe(7812);
    const size = tokenSizer({ format: 'jws', alg: 'RS256', rsaBits: 2048, members: {} })({ payloadBytes: 7812 });
    expect(size.parts.find((part) => part.name === 'payload')?.bytes).toBe(10_416);
  });

  test('the count that fits a cookie fits when the claims are really built, one more does not', () => {
    const sizer = tokenSizer({ format: 'iron-session' });
    const at = (roles: number) =>
      sizer({ payloadBytes: grownBytes(shapeArray(120, 14), roles) }).tokenBytes + 'session'.length;
    const roles = rolesAdmitted('iron-session', 16, { limitBytes: 4096 }, at) ?? 0;
    const built = (count: number) =>
      sizer(payloadOf('iron-session', shapeClaims(120, count, 14), plain)).tokenBytes + 7;
    expect(built(roles)).toBeLessThanOrEqual(4096);
    expect(built(roles + 1)).toBeGreaterThan(4096);
  });

  test('mean cost of a role over 3,000 of them is the slope', () => {
    for (const format of ['paseto-v4-local', 'fernet', 'iron-session'] as const) {
      const at = (roles: number) =>
        tokenSizer({ format })({ payloadBytes: grownBytes(shapeArray(50, 14), roles) }).tokenBytes;
      expect((at(3001) - at(1)) / 3000).toBeCloseTo(bytesPerRole(format, 16, 0, at), 2);
    }
    const rails = tokenSizer({ format: 'rails', cookieName: '_s' });
    const at = (roles: number) => rails({ payloadBytes: grownBytes(shapeArray(50, 14), roles) }).tokenBytes;
    expect((at(3001) - at(1)) / 3000).toBeCloseTo(bytesPerRole('rails', 16, 0, at), 2);
  });

  test('a reference does not grow', () => {
    expect(bytesPerRole('opaque', 16, 0, () => 43)).toBe(0);
    expect(rolesAdmitted('express-session', 16, { limitBytes: 4096 }, () => 80)).toBeUndefined();
  });
});
