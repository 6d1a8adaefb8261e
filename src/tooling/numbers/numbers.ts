/**
 * Numbers with a unit in text that somebody reads.
 *
 * A unit is one that this site shows or takes (`units` of the kit), the same spelled out, money, a rate ("800 operations a second"), and what the
 * quantities of a service count: sessions, replicas, zones and so on. No numbers with a unit are versions, dates, status codes, a "64-bit" machine, and
 * numbers of anything else ("twice", "20 tries").
 */
import { units } from '../../kit/declare/units.ts';

/** Stands where a number was that says where it is from. */
export const TOLD = '▮';
/** Stands where code was: what it says is checked by those who run it. */
export const CODE = '▯';

const spelled =
  'kilobytes? kibibytes? megabytes? gigabytes? microseconds? milliseconds? weeks? months? years? percent cores? vCPUs? dollars? euros?';
const counted = 'sessions? replicas? zones? nodes? slots? connections? requests? reads? writes? logins? users? roles?';
/** "k" and "M" are typed in fields and shown nowhere, and "5G" is a network. */
const unread = new Set(['k', 'M', 'G']);

const shown = Object.values(units)
  .flatMap(({ label, suffix, factors }) => [label, suffix.trim(), ...Object.keys(factors)])
  .filter((word) => word !== '' && !/[\d,$]/.test(word) && !unread.has(word))
  .map((word) => word.replaceAll('/', '\\/'));
const unit = [...new Set([...shown, ...spelled.split(' '), ...counted.split(' ')])]
  .sort((a, b) => b.length - a.length)
  .join('|');
const span = '(?:second|minute|hour|day|week|month|year)';
const digits = '\\d+(?:[.,]\\d+)*(?:\\s(?:million|billion|thousand))?';
const withUnit = new RegExp(
  `(?<![\\w.,#/-])(?:[$€]\\s?${digits}|${digits}(?!-bit)(?:[\\s-]?(?:${unit})(?![\\w-])|(?:\\s[a-z]+){0,2}\\s(?:a|per|each)\\s${span}\\b))`,
  'g',
);

/** A number with its unit, and the words around it. */
export type Stray = { readonly text: string; readonly around: string };

const AROUND = 60;

/**
 * The numbers with a unit in a text.
 *
 * @example numbersIn('It takes 30 ms at 800 operations a second.').map(({ text }) => text) // ['30 ms', '800 operations a second']
 */
export const numbersIn = (text: string): readonly Stray[] =>
  [...text.matchAll(withUnit)].map((match) => ({
    text: match[0].replaceAll(/\s/g, ' '),
    around: text
      .slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND)
      .replaceAll(/\s+/g, ' '),
  }));
