import type { Result } from '../../kit/define.ts';
import { bytesPerRole, rolesAdmitted } from '../../models/token/growth.ts';
import { headerFieldBytes } from '../../models/token/header-field.ts';
import { holdAgainst, type Limit, type LimitResult } from '../../models/token/limits.ts';
import type { Part } from '../../models/token/part.ts';
import { usageOf } from '../../models/token/usage.ts';
import { huffmanBits } from '../../models/wire/huffman.ts';
import { type Carried, carriedBy } from './carried.ts';
import type { Inputs } from './fields.ts';
import { pastedOf } from './pasted.ts';
import { limitsFor, pathLimits } from './path-rows.ts';
import { warningsOf } from './warnings.ts';

export interface Outputs {
  readonly tokenBytes: number;
  readonly tokenBytesMax: number;
  /** of the serialised claims; absent where they cannot be read */
  readonly payloadBytes?: number;
  readonly headerFieldBytes: number;
  readonly parts: readonly Part[];
  readonly limits: readonly LimitResult[];
  readonly path: { readonly hops: readonly LimitResult[]; readonly firstRefusal?: string };
  readonly growth?: {
    /** how many there are now; absent for an id, which does not grow with them */
    readonly roles?: number;
    readonly bytesPerRole: number;
    readonly rolesUntil: readonly { readonly id: string; readonly roles: number }[];
  };
}

/** The limit of a hop that is nearest to refusing, or furthest beyond. */
const tightest = (results: readonly LimitResult[]): LimitResult | undefined =>
  results.reduce<LimitResult | undefined>(
    (worst, result) =>
      worst && worst.usedBytes / worst.limitBytes >= result.usedBytes / result.limitBytes ? worst : result,
    undefined,
  );

function growthOf(inputs: Inputs, carried: Carried, limits: readonly Limit[]): Outputs['growth'] {
  const { format } = inputs;
  const { growing, carriage } = carried;
  if (growing === undefined) return pastedOf(inputs) ? undefined : { bytesPerRole: 0, rolesUntil: [] };
  const { sizeAt, elementBytes, roles } = growing;
  const answers = new Map<string, number | undefined>();
  const rolesUntil = limits.flatMap((limit) => {
    const key = `${limit.counts} ${limit.limitBytes}`;
    if (!answers.has(key)) {
      const held = (count: number) => usageOf(sizeAt(count), carriage)[limit.counts]?.least ?? Number.MAX_VALUE;
      answers.set(key, rolesAdmitted(format, elementBytes, limit, held));
    }
    const most = answers.get(key);
    return most === undefined ? [] : [{ id: limit.id, roles: most }];
  });
  const slope = bytesPerRole(format, elementBytes, roles, (count) => sizeAt(count).tokenBytes);
  return { roles, bytesPerRole: slope, rolesUntil };
}

/** Huffman length of the whole field value, where the value itself is known: a bare pasted token in a header. */
function encodedBytes({ token }: Inputs, { carriage, size }: Carried): number | undefined {
  const bare = token.trim();
  const among = carriage.carrier === 'cookie' && carriage.otherCookieBytes > 0;
  if (bare.length !== size.tokenBytes || !/^[\x21-\x7e]+$/.test(bare) || among) return undefined;
  const prefix = carriage.carrier === 'authorization' ? 'Bearer ' : `${carriage.cookieName}=`;
  return Math.ceil(huffmanBits(prefix + bare) / 8);
}

/**
 * Measures a token and holds it against every limit and against the chosen path. A pasted token wins over claims, claims win
 * over a shape.
 */
export function compute(inputs: Inputs): Result<Outputs> {
  const carried = carriedBy(inputs);
  const { size, carriage, payloadBytes } = carried;
  const { carrier, cookieName, otherCookieBytes } = carriage;
  const usage = usageOf(size, carriage, encodedBytes(inputs, carried));
  const rows = limitsFor(inputs);
  const limits = rows.map((limit) => holdAgainst(limit, usage)).filter((held) => held !== undefined);
  const hops = pathLimits(inputs, rows)
    .map((own) => tightest(limits.filter(({ id }) => own.some((limit) => limit.id === id))))
    .filter((held) => held !== undefined);
  const firstRefusal = hops.find(({ verdict }) => verdict === 'refused')?.id;
  const growth = growthOf(
    inputs,
    carried,
    rows.filter(({ id }) => limits.some((held) => held.id === id)),
  );
  const outputs: Outputs = {
    tokenBytes: size.tokenBytes,
    tokenBytesMax: size.tokenBytesMax,
    ...(payloadBytes !== undefined && { payloadBytes }),
    headerFieldBytes: headerFieldBytes(carrier, cookieName, size.tokenBytes, otherCookieBytes),
    parts: size.parts,
    limits,
    path: { hops, ...(firstRefusal !== undefined && { firstRefusal }) },
    ...(growth && { growth }),
  };
  return { outcome: 'ok', outputs, warnings: warningsOf(inputs, outputs) };
}
