import type { JSX } from 'preact';
import type { HopCell } from '../tell/told.ts';

/** Where the limit stands in every bar: two thirds of its width, so that the ticks of all hops stand in line. */
const LIMIT = 66;
const END = 100;
const HEIGHT = 14;

type Drawn = Pick<HopCell, 'stateBytes' | 'doubt'> & {
  readonly used: number;
  readonly limit: number;
  readonly isHollow: boolean;
  readonly isRefused: boolean;
};

/** A head or a line against the limit of its hop; what is over the limit is outlined. */
export function Bar({ used, limit, stateBytes = 0, doubt = 0, isHollow, isRefused }: Drawn): JSX.Element {
  const at = (bytes: number) => Number(Math.min(END, (bytes / limit) * LIMIT).toFixed(2));
  const [state, all] = [at(Math.min(stateBytes, used)), at(used)];
  return (
    <svg class="bar" viewBox={`0 0 ${END} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="room" width={LIMIT} height={HEIGHT} />
      {isHollow ? (
        <rect class="hollow" x="0.4" y="1" width={Math.max(0, all - 0.8)} height={HEIGHT - 2} />
      ) : (
        <>
          <rect class="carried" width={state} height={HEIGHT} />
          <rect class="rest" x={state} width={Math.max(0, all - state)} height={HEIGHT} />
        </>
      )}
      {isRefused && all > LIMIT && <rect class="over" x={LIMIT} width={all - LIMIT} height={HEIGHT} />}
      {doubt > 0 && (
        <path
          class="whisker"
          d={`M${at(used - doubt)} ${HEIGHT / 2}H${at(used + doubt)}M${at(used - doubt)} 3v8M${at(used + doubt)} 3v8`}
        />
      )}
      <line class="limit" x1={LIMIT} x2={LIMIT} y1="-3" y2={HEIGHT + 3} />
    </svg>
  );
}
