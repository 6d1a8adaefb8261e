/**
 * What a row of a facts file must have. Every number the site prints comes from such a row, so that a reviewer can see
 * where it is from, when it was seen and how far to trust it.
 */
import { z } from 'zod';

/**
 * How a value is known, most trustworthy first. `secondary` was read in, or measured by, a third party, and its note names it; the source is
 * where it can be checked. `remembered` was checked by nobody. Both are printed as such.
 */
export const confidences = ['measured', 'specification', 'documentation', 'issue', 'secondary', 'remembered'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * What a limit is compared with: `cookie` name and value, `value` the value alone, `set-cookie` name, value and
 * attributes, `field` one header line without CRLF, `head` the whole head of a request or response, `encoded` the Huffman-coded length
 * (HTTP/2), `target` the request target, `fields` the number of header fields.
 */
export const counted = ['cookie', 'value', 'set-cookie', 'field', 'head', 'encoded', 'target', 'fields'] as const;
export type Counted = (typeof counted)[number];

/** What a limit is held against: what a client asks, or what a service answers. */
export const ways = ['request', 'response'] as const;

/** Where a hop stands, in the order in which a request passes: a client sends it, a library is part of the service at its end. */
export const standings = ['client', 'cdn', 'balancer', 'proxy', 'server', 'library'] as const;

/**
 * How a refusal begins, so that it can be found by what somebody sees: a status, an error of HTTP/2, an error code of a client, or what happens
 * to the connection or the cookie. `status not known` says that nobody wrote it down.
 */
const refused =
  /^(?:[1-5]\d\d\b|GOAWAY \d+|RST_STREAM \d+|[A-Z]+(?:_[A-Z]+)+\b|connection (?:closed|reset)|silently|Cookie silently|the cookie is ignored|split into|throws |inspected |status not known)/;

export const protocols = ['http1', 'http2', 'both'] as const;
export type LimitProtocol = (typeof protocols)[number];

/** Hosts that a reader elsewhere cannot open: bare names, addresses and reserved domains. */
const privateHost = /^(\d|\[|[^.]+$)|\.(local|localhost|internal|lan|test|example|invalid|home|corp)$/;

/** An https address on a public domain. */
const publicUrl = z.url({ protocol: /^https$/ }).refine((url) => !privateHost.test(new URL(url).hostname), {
  error: 'must be on a public domain',
});

const day = z.iso.date();

const row = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  label: z.string().min(3).max(90),
  value: z.union([z.number(), z.string().min(1)]),
  unit: z.string().min(1),
  source: z.strictObject({ title: z.string().min(3), url: publicUrl.optional() }),
  seen: day,
  confidence: z.enum(confidences),
  note: z.string().min(3).optional(),
});

type Known = {
  readonly confidence: Confidence;
  readonly source: { title: string };
  readonly note?: string | undefined;
};

/** Words by which a row admits that somebody else read or measured it; a program's own source is nobody else. */
const thirdParty =
  /\b(?:read (?:in|at)(?! (?:the|an) [^.]*source)|measured by|transcri(?:bed|ption)|summar(?:y|ies)|third part(?:y|ies)|price tables?|as read by)\b/i;

/** A remembered value says so in words, since a badge alone is easily overlooked. */
const remembersAloud = ({ confidence, note }: Known) => confidence !== 'remembered' || /remembered/i.test(note ?? '');
/** A value from a third party names it in its note, and a row that names one claims nothing better. */
const namesThirdParty = ({ confidence, note }: Known) => confidence !== 'secondary' || thirdParty.test(note ?? '');
const claimsNoMore = ({ confidence, source, note }: Known) =>
  confidence === 'secondary' || !thirdParty.test(`${source.title} ${note ?? ''}`);

/** A row whose note and confidence say the same. */
const honest = <Row extends z.ZodType<Known>>(of: Row) =>
  of
    .refine(remembersAloud, { error: 'a remembered row needs a note that says so', path: ['note'] })
    .refine(namesThirdParty, { error: 'a secondary row needs a note that names whom it was read in', path: ['note'] })
    .refine(claimsNoMore, { error: 'what a third party says is secondary', path: ['confidence'] });

const hop = z.strictObject({
  id: row.shape.id,
  label: z.string().min(2).max(40),
  at: z.enum(standings),
  /** The hop that it is built on: it has the limits of that one, except where a row of its own counts the same. */
  on: row.shape.id.optional(),
  /** Bytes of header fields, each with its CRLF, that it adds to what it passes on. */
  adds: z
    .strictObject({ request: z.number().int().nonnegative(), response: z.number().int().nonnegative() })
    .partial()
    .optional(),
  /** One line for a reader who does not know it. */
  what: z.string().min(10).max(90),
  /** Other names that people know it by. */
  aliases: z.array(z.string().min(2)),
  /** A library that splits a long cookie into several: a pattern of that cookie's name. */
  splits: z.string().min(3).optional(),
});

const plain = honest(row);
const limit = honest(
  row.extend({
    value: z.number().int().positive(),
    unit: z.enum(['bytes', 'fields']),
    hop: z.string().regex(/^[a-z0-9-]+$/),
    /** Left out for a request. */
    way: z.enum(ways).default('request'),
    protocol: z.enum(protocols),
    counts: z.enum(counted),
    refusal: z.string().regex(refused, {
      error: 'begins with a status, an error code, what happens to connection or cookie, or "status not known"',
    }),
    lift: z.string().min(3),
    /** Texts that a person finds on the screen, in a log or a console, as they stand there. */
    says: z.array(z.string().min(4)).optional(),
    /** The version of the software that it holds for, where the label does not name one. */
    version: z.string().min(1).optional(),
    /** The experiment that measured it, by its id in content/evidence/limits.json. */
    evidence: row.shape.id.optional(),
  }),
).refine(({ unit, counts }) => (unit === 'fields') === (counts === 'fields'), {
  error: 'a number of fields has the unit fields, all else bytes',
  path: ['unit'],
});

export type Fact = z.infer<typeof plain>;
export type Limit = z.infer<typeof limit>;
export type Hop = z.infer<typeof hop>;

/** The hops that limits name: a list of names beside the facts, without values or sources of its own. */
export const hopsSchema = z.array(hop);

/**
 * What is wrong with a row that names a hop which is not listed: it would be on no path and on no ruler. Undefined for any other row.
 *
 * @example strangeHop(row, new Set(['nginx'])) // 'hop: hops.yaml has no traefik'
 */
export const strangeHop = (row: Fact | Limit, hops: ReadonlySet<string>): string | undefined =>
  'hop' in row && !hops.has(row.hop)
    ? `hop: hops.yaml has no ${row.hop}; add it there, or name one that it has`
    : undefined;

/** What is wrong with a hop that is built on another: one that is not listed, or that is built on a third. Undefined for any other hop. */
export const strangeBase = (hop: Hop, hops: readonly Hop[]): string | undefined => {
  if (hop.on === undefined) return undefined;
  const base = hops.find(({ id }) => id === hop.on);
  if (base === undefined) return `on: hops.yaml has no ${hop.on}`;
  return base.on === undefined ? undefined : `on: ${base.id} is built on ${base.on} itself; name that one`;
};

/** All facts of an edition, in the order in which the facts page shows the files. */
export type Facts = {
  readonly limits: readonly Limit[];
  readonly prices: readonly Fact[];
  readonly compression: readonly Fact[];
  readonly speeds: readonly Fact[];
  readonly runtimes: readonly Fact[];
  readonly practice: readonly Fact[];
  readonly hosting: readonly Fact[];
};
export type FactsFile = keyof Facts;

/** One schema a file. */
export const schemas: { readonly [F in FactsFile]: z.ZodType<Facts[F]> } = {
  limits: z.array(limit),
  prices: z.array(plain),
  compression: z.array(plain),
  speeds: z.array(plain),
  runtimes: z.array(plain),
  practice: z.array(plain),
  hosting: z.array(plain),
};
