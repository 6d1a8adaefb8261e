import { bytes, share } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import { Table } from '../../../kit/view/Table.tsx';
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
      <Table
        label={label}
        class="bar-parts"
        columns={[
          {
            cell: (piece) => (
              <>
                <span class={`bar-key ${piece.kind}`}>{pieces.indexOf(piece) + 1}</span> {piece.name}
              </>
            ),
          },
          { num: true, cell: ({ bytes: size }) => bytes(size) },
          { num: true, cell: ({ share: part }) => share(part) },
        ]}
        rows={pieces}
      />
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
