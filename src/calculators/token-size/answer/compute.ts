import type { Result } from '../../../kit/declare/define.ts';
import { carriers } from '../../../models/exchange/carriers.ts';
import { holdAgainst, type Limit, type LimitResult } from '../../../models/exchange/limits.ts';
import { type Carriage, requestUsage, responseUsage, tokenFieldBytes } from '../../../models/exchange/usage.ts';
import { type FormatName, formats } from '../../../models/token/formats/index.ts';
import { bytesPerRole, rolesAdmitted } from '../../../models/token/growth/growth.ts';
import { compresses } from '../../../models/token/token-format.ts';
import { huffmanBits } from '../../../models/wire/hpack/huffman.ts';
import type { Inputs } from '../ask/fields.ts';
import { type Carried, carriedBy, remembered } from './carried.ts';
import { isPasted } from './later-code.ts';
import type { Growth, Outputs } from './outputs.ts';
import { pastedOf } from './pasted.ts';
import { limitsFor, wayBack, wayIn } from './path-rows.ts';
import { isOfEachPart, splitInto } from './split.ts';
import { warningsOf } from './warnings.ts';

/** The limit of a hop that is nearest to refusing, or furthest beyond. */
const tightest = (results: readonly LimitResult[]): LimitResult | undefined =>
  results.reduce<LimitResult | undefined>(
    (worst, result) =>
      worst && worst.usedBytes / worst.limitBytes >= result.usedBytes / result.limitBytes ? worst : result,
    undefined,
  );

function growthOf(
  format: FormatName,
  { sizeAt, elementBytes, roles }: NonNullable<Carried['growing']>,
  carriage: Carriage,
  limits: readonly Limit[],
): Growth {
  const answers = new Map<string, number | undefined>();
  const usageAt = remembered((count) => requestUsage(sizeAt(count), carriage));
  // A split cookie grows by further cookies, never beyond what a browser keeps of one.
  const isMet = ({ counts }: Limit) => !isOfEachPart(counts, carriage);
  const rolesUntil = limits.filter(isMet).flatMap((limit) => {
    const key = `${limit.counts} ${limit.limitBytes}`;
    if (!answers.has(key)) {
      const held = (count: number) => usageAt(count)[limit.counts]?.p95 ?? Number.MAX_VALUE;
      answers.set(key, rolesAdmitted(format, elementBytes, limit, held));
    }
    const most = answers.get(key);
    return most === undefined ? [] : [{ id: limit.id, roles: most }];
  });
  const slope = bytesPerRole(format, elementBytes, roles, (count) => sizeAt(count).tokenBytes);
  return { roles, bytesPerRole: slope, rolesUntil };
}

/** The outputs with growth. A compressed token is compressed anew for each count that is tried: that search waits until somebody reads it. */
function withGrowth(
  outputs: Outputs,
  inputs: Inputs,
  { growing, carriage }: Carried,
  limits: readonly Limit[],
): Outputs {
  if (growing === undefined)
    return pastedOf(inputs) ? outputs : { ...outputs, growth: { bytesPerRole: 0, rolesUntil: [] } };
  const search = () => growthOf(inputs.format, growing, carriage, limits);
  if (!compresses(inputs.format)) return { ...outputs, growth: search() };
  let growth: Growth | undefined;
  return {
    ...outputs,
    get growth() {
      growth ??= search();
      return growth;
    },
  };
}

/** Huffman length of the whole field value, where the value itself is known: a bare pasted token in a header. */
function encodedBytes({ token }: Inputs, { carriage, size }: Carried): number | undefined {
  const bare = token.trim();
  const { isNamed, scheme } = carriers[carriage.carrier];
  const among = isNamed && carriage.otherCookieBytes > 0;
  if (bare.length !== size.tokenBytes || !/^[\x21-\x7e]+$/.test(bare) || among) return undefined;
  const prefix = isNamed ? `${carriage.cookieName}=` : scheme;
  return Math.ceil(huffmanBits(prefix + bare) / 8);
}

/** The limit of a hop that a usage comes nearest to; undefined where none applies. */
function met(limits: readonly Limit[], hold: (limit: Limit) => LimitResult | undefined): LimitResult | undefined {
  return tightest(limits.map(hold).filter((result) => result !== undefined));
}

/** The hops of one way with the first that refuses. */
function passing(hops: readonly (LimitResult | undefined)[]): Outputs['path'] {
  const known = hops.filter((hop) => hop !== undefined);
  const firstRefusal = known.find(({ verdict }) => verdict === 'refused')?.id;
  return { hops: known, ...(firstRefusal !== undefined && { firstRefusal }) };
}

/**
 * Measures a token and holds it against every limit and against the chosen path, there and back. A pasted token wins over claims, claims win
 * over a shape.
 */
export function compute(inputs: Inputs): Result<Outputs> {
  const carried = carriedBy(inputs);
  const { size, carriage, payloadBytes } = carried;
  const algorithm = isPasted(inputs) ? undefined : formats[inputs.format].algorithms?.meant(inputs.alg);
  const encoded = encodedBytes(inputs, carried);
  const rows = limitsFor(inputs);
  const split = splitInto(inputs, size.tokenBytes);
  // A part is as long as its library makes it: near to the limit, and never nearer.
  const heldIn = (usage: ReturnType<typeof requestUsage>) => (limit: Limit) => {
    const result = holdAgainst(limit, usage);
    const isPart = isOfEachPart(limit.counts, split) && result?.verdict === 'tight';
    return isPart ? { ...result, verdict: 'fits' as const } : result;
  };
  const usageWith = (addedBytes: number) =>
    requestUsage(size, { ...carriage, otherHeaderBytes: carriage.otherHeaderBytes + addedBytes }, encoded);
  const asked = rows.filter(({ way }) => way === 'request');
  const limits = asked.map(heldIn(usageWith(0))).filter((result) => result !== undefined);
  const answered = responseUsage(size, carriage);
  const outputs: Outputs = {
    tokenBytes: size.tokenBytes,
    tokenBytesMin: size.tokenBytesMin,
    tokenBytesMax: size.tokenBytesMax,
    ...(payloadBytes !== undefined && { payloadBytes }),
    ...(algorithm !== undefined && { algorithm }),
    headerFieldBytes: tokenFieldBytes(carriage, size.tokenBytes),
    chunks: split?.cookies ?? pastedOf(inputs)?.cookieCount ?? 1,
    parts: size.parts,
    limits,
    path: passing(wayIn(inputs, rows).map((hop) => met(hop.limits, heldIn(usageWith(hop.addedBytes))))),
    whenSet: passing(wayBack(inputs, rows).map((own) => met(own, heldIn(answered)))),
  };
  const admitting = asked.filter(({ id }) => limits.some((held) => held.id === id));
  return {
    outcome: 'ok',
    outputs: withGrowth(outputs, inputs, carried, admitting),
    warnings: warningsOf(inputs, outputs),
  };
}
