/**
 * What a limit is held against: name and value of one cookie, its value alone and unescaped, its whole `Set-Cookie` value, the longest field line, the
 * whole head, or the field's value after HPACK's Huffman code (nginx over HTTP/2).
 */
export type Counted = 'cookie' | 'value' | 'set-cookie' | 'field' | 'head' | 'encoded';

/** What is held: what a client sends, or what a service answers when it sets the cookie. */
export type Way = 'request' | 'response';

/** One hop's limit: the largest length it accepts, and what it does one byte later. */
export type Limit = {
  readonly id: string;
  readonly way: Way;
  readonly limitBytes: number;
  readonly counts: Counted;
  readonly refusal: string;
};

/** A length: what it usually is, and, where chance decides, between what 90 of 100 lie and what none exceeds. */
export type Span = { readonly usual: number; readonly p5: number; readonly p95: number; readonly most: number };

/** The exchange's lengths in each way of counting; absent where one does not apply (`cookie` in a header). */
export type Usage = { readonly [C in Counted]?: Span | undefined };

/** What comes of holding a limit against a length; `tight` is under a tenth left, `mayRefuse` that chance decides. */
export type Verdict = 'fits' | 'tight' | 'mayRefuse' | 'refused';

/** A limit held against an exchange. */
export type LimitResult = {
  readonly id: string;
  readonly limitBytes: number;
  readonly usedBytes: number;
  /** negative where refused: the bytes to shave */
  readonly leftBytes: number;
  readonly verdict: Verdict;
  readonly refusal: string;
};

/** A length that chance has no part in. @example certain(100).p95 // 100 */
export const certain = (bytes: number): Span => ({ usual: bytes, p5: bytes, p95: bytes, most: bytes });

/**
 * `refused` where 95 of 100 are over, `mayRefuse` where more than 5 are, `tight` with under a tenth left or where one may be, else `fits`.
 *
 * @example verdictOf(certain(3800), 4096) // 'tight'
 */
export function verdictOf({ usual, p5, p95, most }: Span, limitBytes: number): Verdict {
  if (p5 > limitBytes) return 'refused';
  if (p95 > limitBytes) return 'mayRefuse';
  return limitBytes - usual < 0.1 * limitBytes || most > limitBytes ? 'tight' : 'fits';
}

/**
 * Holds one limit against an exchange; undefined where the limit does not apply to it.
 *
 * @example holdAgainst({ id: 'a', way: 'request', limitBytes: 4096, counts: 'cookie', refusal: '' }, { cookie: certain(4200) })?.leftBytes // -104
 */
export function holdAgainst({ id, limitBytes, counts, refusal }: Limit, usage: Usage): LimitResult | undefined {
  const used = usage[counts];
  if (used === undefined) return undefined;
  const usedBytes = used.usual;
  return {
    id,
    limitBytes,
    usedBytes,
    leftBytes: limitBytes - usedBytes,
    verdict: verdictOf(used, limitBytes),
    refusal,
  };
}
