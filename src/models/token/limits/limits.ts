/**
 * What a limit is held against: name and value of one cookie, its whole `Set-Cookie` value, the field line, the request head, or the
 * field's value after HPACK's Huffman code (nginx over HTTP/2).
 */
export type Counted = 'cookie' | 'set-cookie' | 'field' | 'head' | 'encoded';

/** One hop's limit: the largest length it accepts, and what it does one byte later. */
export type Limit = {
  readonly id: string;
  readonly limitBytes: number;
  readonly counts: Counted;
  readonly refusal: string;
};

/** The token's length in each way of counting, least and most; absent where it does not apply (`cookie` in a header). */
export type Usage = { readonly [C in Counted]?: { readonly least: number; readonly most: number } | undefined };

/** What comes of holding a limit against a token; `tight` is under a tenth left. */
export type Verdict = 'fits' | 'tight' | 'refused';

/** A limit held against a token. */
export type LimitResult = {
  readonly id: string;
  readonly limitBytes: number;
  readonly usedBytes: number;
  /** negative where refused: the bytes to shave */
  readonly leftBytes: number;
  readonly verdict: Verdict;
  readonly refusal: string;
};

/** Request line (`GET / HTTP/1.1` and CRLF) that the measured hops counted besides the field. */
export const assumedHeadBytes = 16;

/** Bytes that a field line takes of a limit on the whole request head. @example headBytes(1000) // 1018 */
export const headBytes = (fieldBytes: number): number => fieldBytes + '\r\n'.length + assumedHeadBytes;

/**
 * `fits`, `tight` (under 10% left, or chance may push it over) or `refused`.
 * @param most the longest the token can be where its format is random; equals `used` elsewhere
 * @example verdictOf(3800, 4096) // 'tight'
 */
export function verdictOf(used: number, limitBytes: number, most = used): Verdict {
  if (used > limitBytes) return 'refused';
  return limitBytes - used < 0.1 * limitBytes || most > limitBytes ? 'tight' : 'fits';
}

/**
 * Holds one limit against a token; undefined where the limit does not apply to its carrier.
 *
 * @example holdAgainst({ id: 'a', limitBytes: 4096, counts: 'cookie', refusal: '' }, { cookie: { least: 4200, most: 4200 } })?.leftBytes // -104
 */
export function holdAgainst(limit: Limit, usage: Usage): LimitResult | undefined {
  const used = usage[limit.counts];
  if (used === undefined) return undefined;
  return {
    id: limit.id,
    limitBytes: limit.limitBytes,
    usedBytes: used.least,
    leftBytes: limit.limitBytes - used.least,
    verdict: verdictOf(used.least, limit.limitBytes, used.most),
    refusal: limit.refusal,
  };
}
