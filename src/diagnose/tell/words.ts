import { exact } from '../../kit/say/format.ts';
import type { HopFact, LimitFact, Way } from '../rank/knowledge.ts';

/** A direction in words, since an arrow alone says it to nobody who cannot see it. */
export const directions: Readonly<Record<Way, string>> = { request: 'on the way in', response: 'on the way back' };

/** What a limit counts, as the line under its bar; a response counts its own head. */
const countings = new Map([
  ['cookie', 'largest cookie'],
  ['value', 'longest value'],
  ['set-cookie', 'longest Set-Cookie'],
  ['field', 'longest line'],
  ['head', 'whole head'],
  ['encoded', 'line, encoded'],
  ['target', 'request target'],
  ['fields', 'number of fields'],
]);
export const countedWords = ({ counts, way }: LimitFact): string =>
  way === 'response' && counts === 'head' ? 'response head' : (countings.get(counts) ?? counts);

/** "5,806 bytes"; a number of fields is no number of bytes. */
export const amount = (value: number, { counts }: Pick<LimitFact, 'counts'>): string =>
  `${exact(value)} ${counts === 'fields' ? 'fields' : value === 1 ? 'byte' : 'bytes'}`;

/** How a row is known, at the end of a sentence. */
const known = new Map([
  ['measured', 'measured'],
  ['specification', 'from the specification'],
  ['documentation', 'documented'],
  ['issue', 'from a public thread'],
  ['secondary', 'from a third party'],
  ['remembered', 'remembered and not checked'],
]);
export const howKnown = ({ confidence }: LimitFact): string => known.get(confidence) ?? confidence;

/** A label as a name in a sentence: what is in parentheses explains it elsewhere. */
export const nameOf = ({ label }: HopFact): string => label.replace(/ \([^)]*\)$/, '');

export const isAdjustable = ({ lift }: LimitFact): boolean => lift !== '' && lift !== 'not adjustable';

const suffixes = new Map([
  ['', 1],
  ['k', 1024],
  ['m', 1024 * 1024],
]);

/**
 * The limit that the configuration line of a row sets, in the unit of its limit; undefined where the line holds none.
 *
 * @example liftedTo('large_client_header_buffers 4 32k;', 8190) // 32768
 */
export function liftedTo(lift: string, now: number): number | undefined {
  const shifted = /(\d+) << (\d+)/.exec(lift);
  if (shifted) return Number(shifted[1]) * 2 ** Number(shifted[2]);
  const isKilobytes = /_kb\b/.test(lift);
  const values = [...lift.matchAll(/(?<![\w.])(\d[\d_]*)([km])?b?(?=["';\s)\]}:]|$)/gi)].map(
    ([, digits = '', suffix = '']) =>
      Number(digits.replaceAll('_', '')) * (isKilobytes ? 1024 : (suffixes.get(suffix.toLowerCase()) ?? 1)),
  );
  return values.find((value) => value > now);
}
