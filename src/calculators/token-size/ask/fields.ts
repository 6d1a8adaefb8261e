import { choice, type InputsOf, ids, quantity, text } from '../../../kit/declare/field.ts';
import { labelsOf } from '../../../kit/declare/labels.ts';
import { json } from '../../../kit/read/json.ts';
import { serializers } from '../../../models/token/claims/dialect.ts';
import { formats } from '../../../models/token/formats/index.ts';
import { jweAlgorithms } from '../../../models/token/jose/jwe-algorithms.ts';
import { jwsAlgorithms } from '../../../models/token/jose/jws-algorithms.ts';
import { carriers } from '../../../models/token/limits/carriers.ts';
import { withOwnDefaults } from '../../own-defaults.ts';
import { hops } from '../answer/hops.ts';

const algorithms: Readonly<Record<string, string>> = Object.fromEntries([
  ['usual', 'the usual: RS256 or dir'],
  ...jwsAlgorithms.map((name) => [name, `${name}, signs`]),
  ...jweAlgorithms.map((name) => [name, `${name}, encrypts`]),
]);

/** Groups of the form, in order. Two of them are the other ways in. */
export const groups = {
  token: 'Or paste a token or cookie line',
  claims: 'Or give the claims as JSON',
  format: 'Format in detail',
  way: 'How it travels',
} as const;

/** The inputs of token-size: a format, what it carries (a shape, claims, or a token as it is), and the way it takes. */
export const fields = withOwnDefaults('token-size', {
  format: choice({
    label: 'Format',
    options: labelsOf(formats),
    default: 'jws',
    from: 'what most identity providers issue',
    group: 'format',
    basic: true,
  }),
  alg: choice({
    label: 'Algorithm',
    options: algorithms,
    default: 'usual',
    from: 'RS256 is what providers sign with by default; dir what session libraries encrypt with',
    group: 'format',
    basic: true,
  }),
  rolesCount: quantity({
    label: 'Roles',
    help: 'Roles, groups, permissions: what grows.',
    unit: 'count',
    min: 0,
    max: 100_000,
    integer: true,
    slider: [1, 1000, 'log'],
    default: 32,
    from: 'a member of a few teams',
    group: 'claims',
    basic: true,
  }),
  roleBytes: quantity({
    label: 'Length of a role',
    unit: 'bytes',
    min: 0,
    max: 10_000,
    integer: true,
    slider: [1, 200, 'log'],
    default: 14,
    from: 'orders:approve has 14',
    group: 'claims',
    basic: true,
  }),
  otherClaimBytes: quantity({
    label: 'Other claims',
    help: 'As JSON, braces included.',
    unit: 'bytes',
    min: 2,
    max: 1_000_000,
    integer: true,
    slider: [2, 4000, 'log'],
    default: 222,
    from: 'iss, sub, aud, exp, iat, jti, name and email of a made-up user',
    group: 'claims',
    basic: true,
  }),
  carrier: choice({
    label: 'Carried in',
    options: labelsOf(carriers),
    segmented: true,
    default: 'cookie',
    from: 'how browsers carry sessions',
    group: 'way',
    basic: true,
  }),
  otherCookieBytes: quantity({
    label: 'Other cookies',
    help: 'All of them as sent, each with its "; ".',
    unit: 'bytes',
    min: 0,
    max: 1_000_000,
    integer: true,
    slider: [1, 16_000, 'log'],
    default: 0,
    from: 'a host of its own for the service',
    group: 'way',
    basic: true,
  }),
  token: text({
    label: 'Token',
    help: 'Also a Set-Cookie, Cookie or Authorization line. It stays on this page: no link, no storage, no network.',
    default: '',
    from: 'nothing pasted',
    maxLength: 1_000_000,
    multiline: true,
    private: true,
    group: 'token',
  }),
  claims: json({
    label: 'Claims',
    maxBytes: 1_000_000,
    empty: '{"sub": "user-1", "roles": ["admin"]}',
    from: 'the shape above',
    group: 'claims',
  }),
  growthClaim: text({
    label: 'What grows',
    help: 'Name of the array, or its path: realm_access.roles.',
    default: 'roles',
    from: 'the commonest name',
    maxLength: 200,
    pattern: [/\S/, 'at least one letter'],
    group: 'claims',
  }),
  serializer: choice({
    label: 'JSON writer',
    help: 'ASCII writes é as \\u00e9: six bytes for two.',
    options: labelsOf(serializers),
    default: 'library',
    from: 'Flask and Django write ASCII, Rails escapes HTML, most others UTF-8',
    group: 'claims',
  }),
  header: json({
    label: 'Header members',
    help: 'Added to alg and typ; null takes typ out.',
    maxBytes: 100_000,
    empty: '{"kid": "2026-11"}',
    from: 'alg and typ only',
    group: 'format',
  }),
  enc: choice({
    label: 'Content encryption',
    options: {
      A256GCM: 'A256GCM',
      A192GCM: 'A192GCM',
      A128GCM: 'A128GCM',
      'A256CBC-HS512': 'A256CBC-HS512',
      'A192CBC-HS384': 'A192CBC-HS384',
      'A128CBC-HS256': 'A128CBC-HS256',
    },
    default: 'A256GCM',
    from: 'the shortest with a 256-bit key',
    group: 'format',
  }),
  rsaBits: quantity({
    label: 'RSA key',
    help: 'The modulus decides, not the 256 in the name.',
    unit: 'bits',
    min: 512,
    max: 16_384,
    integer: true,
    default: 2048,
    from: 'the least that RFC 7518 allows',
    group: 'format',
  }),
  curve: choice({
    label: 'Curve',
    options: { 'P-256': 'P-256', 'P-384': 'P-384', 'P-521': 'P-521', X25519: 'X25519', X448: 'X448' },
    default: 'P-256',
    from: 'the curve every library has',
    group: 'format',
  }),
  identifier: choice({
    label: 'Id',
    options: {
      'base64url-256': '256 bits, base64url: 43',
      'base64url-128': '128 bits, base64url: 22',
      'hex-256': '256 bits, hex: 64',
      'hex-128': '128 bits, hex: 32',
      uuid: 'UUID: 36',
      ulid: 'ULID: 26',
      nanoid: 'Nano ID: 21',
      phpsessid: 'PHPSESSID: 26',
    },
    default: 'base64url-256',
    from: '32 random bytes',
    group: 'format',
    basic: true,
  }),
  cookieName: text({
    label: 'Cookie name',
    default: 'session',
    from: 'a common name',
    maxLength: 256,
    pattern: [/^[!#$%&'*+\-.^_`|~\w]+$/, "letters, digits and any of !#$%&'*+-.^_`|~"],
    group: 'way',
  }),
  path: ids({
    label: 'Hops in order',
    options: labelsOf(hops),
    default: ['browser', 'alb', 'nginx', 'node'],
    from: 'a browser, a load balancer, a proxy, a service',
    group: 'way',
  }),
  protocol: choice({
    label: 'Protocol of the first hop',
    help: 'Hops behind it are taken to speak HTTP/1.1.',
    options: { http1: 'HTTP/1.1', http2: 'HTTP/2', http3: 'HTTP/3' },
    segmented: true,
    default: 'http2',
    from: 'what browsers and load balancers speak by default over TLS',
    shared: 'protocol',
    group: 'way',
  }),
});

export type Inputs = InputsOf<typeof fields>;
