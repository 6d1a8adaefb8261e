/**
 * Units of quantities: what stands beside a field, what may be typed after a number, and what it is worth in the field's own unit.
 * kB, MB and GB are powers of 1000; KiB, MiB and GiB powers of 1024; a month is 730 hours.
 */
export type Unit = keyof typeof units;

export type UnitEntry = {
  /** Beside the field's label: "bytes", "ms". Empty where the label says it. */
  readonly label: string;
  /** After a number in a sentence or table, with its own leading space where one belongs: " ms", "%", "/s". */
  readonly suffix: string;
  /** Before a number: "$". */
  readonly prefix?: string;
  /** Suffixes that may be typed, and the factor to the unit itself. */
  readonly factors: Readonly<Record<string, number>>;
};

const thousands = { k: 1e3, M: 1e6, G: 1e9 } as const;
const byteFactors = {
  B: 1,
  byte: 1,
  bytes: 1,
  k: 1e3,
  kB: 1e3,
  KB: 1e3,
  M: 1e6,
  MB: 1e6,
  G: 1e9,
  GB: 1e9,
  TB: 1e12,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
} as const;

/** Time suffixes, given how many seconds the unit itself is. */
const timeFactors = (secondsPerUnit: number) => {
  // The micro sign and the Greek letter look alike and are both typed.
  const seconds = {
    us: 1e-6,
    '\u00b5s': 1e-6,
    '\u03bcs': 1e-6,
    ms: 1e-3,
    s: 1,
    sec: 1,
    second: 1,
    seconds: 1,
    min: 60,
    minute: 60,
    minutes: 60,
    h: 3600,
    hour: 3600,
    hours: 3600,
    d: 86400,
    day: 86400,
    days: 86400,
  };
  return Object.fromEntries(Object.entries(seconds).map(([suffix, worth]) => [suffix, worth / secondsPerUnit]));
};

const money = (label: string, suffix: string): UnitEntry => ({
  label,
  suffix,
  prefix: '$',
  factors: { $: 1, USD: 1, ...thousands },
});

const entry = (item: UnitEntry): UnitEntry => item;

export const units = {
  none: entry({ label: '', suffix: '', factors: {} }),
  count: entry({ label: '', suffix: '', factors: thousands }),
  bits: entry({ label: 'bits', suffix: ' bits', factors: { bits: 1, bit: 1 } }),
  bytes: entry({ label: 'bytes', suffix: ' bytes', factors: byteFactors }),
  microseconds: entry({ label: 'µs', suffix: ' µs', factors: timeFactors(1e-6) }),
  milliseconds: entry({ label: 'ms', suffix: ' ms', factors: timeFactors(1e-3) }),
  seconds: entry({ label: 's', suffix: ' s', factors: timeFactors(1) }),
  minutes: entry({ label: 'min', suffix: ' min', factors: timeFactors(60) }),
  hours: entry({ label: 'h', suffix: ' h', factors: timeFactors(3600) }),
  perSecond: entry({
    label: 'per second',
    suffix: '/s',
    factors: { '/s': 1, rps: 1, 'req/s': 1, '/min': 1 / 60, '/h': 1 / 3600, '/d': 1 / 86400, ...thousands },
  }),
  perWeek: entry({ label: 'per week', suffix: ' a week', factors: { '/week': 1, '/w': 1, '/d': 7 } }),
  perMinutePercent: entry({ label: '% a minute', suffix: '% a minute', factors: { '%': 1, '%/min': 1 } }),
  share: entry({ label: '0 to 1, or %', suffix: '', factors: { '%': 0.01 } }),
  percent: entry({ label: '%', suffix: '%', factors: { '%': 1 } }),
  usd: money('USD', ''),
  usdPerMonth: money('USD a month', ' a month'),
  usdPerGb: money('USD a GB', ' a GB'),
  usdPerMillion: money('USD a million', ' a million'),
  gigabytesPerMonth: entry({ label: 'GB a month', suffix: ' GB a month', factors: { GB: 1, TB: 1e3, MB: 1e-3 } }),
  megabitsPerSecond: entry({
    label: 'Mbit/s',
    suffix: ' Mbit/s',
    factors: { 'Mbit/s': 1, Mbps: 1, 'kbit/s': 1e-3, kbps: 1e-3, 'Gbit/s': 1e3, Gbps: 1e3 },
  }),
} as const;
