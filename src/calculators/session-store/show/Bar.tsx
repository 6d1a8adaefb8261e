import { bytes, share } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { type Placed, placed, type Segment } from './segments.ts';

const HEIGHT = 40;
const TOP = 4;
const BAR = 28;
/** Pixels that a number needs inside its segment. */
const LABEL = 26;

/** A bar in true proportion, numbered, with the numbers told below it. */
export function Bar({
  segments,
  label,
  caption,
}: {
  readonly segments: readonly Segment[];
  readonly label: string;
  readonly caption: string;
}) {
  const pieces = placed(segments);
  return (
    <>
      <Drawing caption={caption}>
        {(width) => (
          <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} role="img" aria-label={label}>
            {pieces.map((piece, index) => (
              <Piece key={piece.name} piece={piece} number={index + 1} width={width} />
            ))}
          </svg>
        )}
      </Drawing>
      <div class="scroll" tabIndex={0} role="region" aria-label={label}>
        <table class="bar-parts">
          <tbody>
            {pieces.map(({ name, bytes: size, share: part, kind }, index) => (
              <tr key={name}>
                <th scope="row">
                  <span class={`bar-key ${kind}`}>{index + 1}</span> {name}
                </th>
                <td class="num">{bytes(size)}</td>
                <td class="num">{share(part)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Piece({ piece, number, width }: { readonly piece: Placed; readonly number: number; readonly width: number }) {
  const left = piece.from * width;
  const wide = piece.share * width;
  return (
    <g class={`bar-piece ${piece.kind}`}>
      <rect x={left} y={TOP} width={Math.max(0.75, wide - 1)} height={BAR} />
      {wide > LABEL && (
        <text x={left + wide / 2} y={TOP + BAR / 2 + 4} text-anchor="middle">
          {number}
        </text>
      )}
    </g>
  );
}
