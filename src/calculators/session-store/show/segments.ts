/** A piece of a bar in true proportion. */
export type Segment = {
  readonly name: string;
  readonly bytes: number;
  /** `own` is what the reader stores, `around` what the store adds, `spare` what must stay free. */
  readonly kind: 'state' | 'around' | 'spare';
};

/** A segment with its place, as shares of the whole. */
export type Placed = Segment & { readonly from: number; readonly share: number };

/**
 * Lays segments side by side; what has no bytes is left out.
 *
 * @example placed([{ name: 'a', bytes: 3, kind: 'state' }, { name: 'b', bytes: 1, kind: 'around' }])[1] // { …, from: 0.75, share: 0.25 }
 */
export function placed(segments: readonly Segment[]): readonly Placed[] {
  const total = segments.reduce((sum, { bytes }) => sum + bytes, 0);
  let from = 0;
  return segments
    .filter(({ bytes }) => bytes > 0)
    .map((segment) => {
      const share = segment.bytes / total;
      const here = { ...segment, from, share };
      from += share;
      return here;
    });
}
