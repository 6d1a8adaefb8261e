import { type Span, type Verdict, verdictOf } from '../../models/exchange/limits.ts';
import { DOUBT_BYTES, type Head, type PartOfHead } from './head.ts';
import type { LimitFact } from './knowledge.ts';

/** Bits of a character of base64 in HPACK's Huffman code, on average. */
const BITS_PER_CHARACTER = 6.48;
export type Meeting = {
  readonly limit: LimitFact;
  readonly usedBytes: number;
  readonly verdict: Verdict;
  readonly line?: PartOfHead;
};

/** A length, and what it may be more or less. */
const around = (bytes: number, doubt: number): Span => ({
  usual: bytes,
  p5: bytes - doubt,
  p95: bytes + doubt,
  most: bytes + doubt,
});

/** What a limit counts of a head; undefined where the head tells nothing about it. */
function usedOf(
  counts: string,
  head: Head,
): { readonly bytes: number; readonly line?: PartOfHead; readonly isSure: boolean } | undefined {
  const one = (bytes: number, isSure = true) => (bytes > 0 ? { bytes, isSure } : undefined);
  switch (counts) {
    case 'cookie':
      return one(head.largestCookie);
    case 'value':
      return one(head.largestValue);
    case 'set-cookie':
      return one(head.largestSetCookie);
    case 'field':
      return head.longestLine.bytes > 0
        ? { bytes: head.longestLine.bytes, line: head.longestLine, isSure: true }
        : undefined;
    case 'encoded':
      return one(Math.ceil((head.longestLine.bytes * BITS_PER_CHARACTER) / 8));
    case 'target':
      return one(head.targetBytes);
    case 'fields':
      return one(head.fields, head.isWhole);
    default:
      return head.isRead ? { bytes: head.headBytes, isSure: head.isWhole } : undefined;
  }
}

const shareOver = (bytes: number, limit: number): number => bytes / limit;

/** Holds the limits of a hop for one way against a head; the one that is used most comes back. Undefined where the head tells nothing about any. */
export function meet(limits: readonly LimitFact[], head: Head, protocol: 'http1' | 'http2'): Meeting | undefined {
  const own = limits.filter(({ way }) => way === head.way);
  const spoken = own.filter((limit) => limit.protocol === 'both' || limit.protocol === protocol);
  const meetings = (spoken.length > 0 ? spoken : own).flatMap((limit): readonly Meeting[] => {
    const used = usedOf(limit.counts, head);
    return used
      ? [
          {
            limit,
            usedBytes: used.bytes,
            verdict: verdictOf(around(used.bytes, used.isSure ? 0 : DOUBT_BYTES), limit.value),
            ...(used.line && { line: used.line }),
          },
        ]
      : [];
  });
  return meetings.reduce<Meeting | undefined>(
    (worst, meeting) =>
      worst === undefined ||
      shareOver(meeting.usedBytes, meeting.limit.value) > shareOver(worst.usedBytes, worst.limit.value)
        ? meeting
        : worst,
    undefined,
  );
}
