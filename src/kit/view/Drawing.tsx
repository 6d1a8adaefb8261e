import type { JSX } from 'preact';

const WIDE = 640;
const NARROW = 288;

/**
 * A picture drawn twice, for a wide and a narrow column; the style sheet shows the one that fits. So it is right with scripts off, moves nothing
 * while loading, and its text keeps its size.
 */
export const Drawing = ({
  children,
  caption,
}: {
  readonly children: (width: number) => JSX.Element;
  readonly caption?: string;
}): JSX.Element => (
  <figure class="drawing">
    <div class="wide">{children(WIDE)}</div>
    <div class="narrow">{children(NARROW)}</div>
    {caption && <figcaption>{caption}</figcaption>}
  </figure>
);
