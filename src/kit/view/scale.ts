/** Maps a quantity to a place in a picture, to a tenth of a pixel, with ticks for its axis. */
export type Scale = ((value: number) => number) & {
  readonly ticks: readonly number[];
  readonly from: number;
  readonly to: number;
};

const make = (place: (value: number) => number, ticks: readonly number[], from: number, to: number): Scale =>
  // More digits nobody sees, and each is written as many times as there are marks
  Object.assign((value: number) => Math.round(place(value) * 10) / 10, { ticks, from, to });

/** Round steps of 1, 2 or 5 times a power of ten. */
function linearTicks(from: number, to: number, wanted: number): number[] {
  const rough = (to - from) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough) ?? rough;
  // An end that misses a tick by a last digit has it
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** A linear scale from `from…to` to pixels `start…end`; an empty interval is widened by one. */
export function linearScale(from: number, to: number, start: number, end: number, ticks = 5): Scale {
  const top = to > from ? to : from + 1;
  return make(
    (value) => start + ((value - from) / (top - from)) * (end - start),
    linearTicks(from, top, ticks),
    from,
    top,
  );
}

/** A logarithmic scale with a tick at each power of ten (and at 2 and 5 where there are few). Both ends above zero. */
export function logScale(from: number, to: number, start: number, end: number): Scale {
  const top = to > from ? to : from * 10;
  const decades = Math.log10(top / from);
  const digits = decades < 2 ? [1, 2, 5] : [1];
  const ticks = Array.from(
    { length: Math.ceil(decades) + 2 },
    (_, index) => 10 ** (Math.floor(Math.log10(from)) + index),
  )
    .flatMap((power) => digits.map((digit) => digit * power))
    .filter((value) => value >= from * 0.999 && value <= top * 1.001);
  return make((value) => start + (Math.log(value / from) / Math.log(top / from)) * (end - start), ticks, from, top);
}
