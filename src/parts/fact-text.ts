import type { Counted, Fact, Limit, LimitProtocol } from '../facts/schema.ts';
import { exact } from '../kit/say/format.ts';

const what: Readonly<Record<Counted, string>> = {
  cookie: 'Name and value of one cookie',
  value: 'Value of one cookie',
  'set-cookie': 'Name, value and attributes of one cookie',
  field: 'One header line',
  head: 'The whole head',
  encoded: 'One field after Huffman coding',
  target: 'The request target',
  fields: 'The number of header fields',
};
const of: Readonly<Record<Limit['way'], string>> = { request: '', response: ' of a response' };
const over: Readonly<Record<LimitProtocol, string>> = { http1: ' over HTTP/1.1', http2: ' over HTTP/2', both: '' };

/** Whether a line of configuration raises a limit. */
export const isAdjustable = ({ lift }: Limit): boolean => lift !== 'not adjustable';

/** What a limit is held against. @example whatIsHeld(nginxField) // 'One header line over HTTP/1.1' */
export const whatIsHeld = ({ counts, way, protocol }: Limit): string => `${what[counts]}${of[way]}${over[protocol]}`;

/**
 * A fact's value with its unit; a rule in words stands alone.
 *
 * @example shownValue(nginxField) // '8,190 bytes'
 * @example shownValue(crossZone) // '$0.02 a GB'
 */
export function shownValue({ value, unit }: Fact | Limit): string {
  if (typeof value === 'string') return value;
  if (unit === 'share') return `${exact(value * 100)}%`;
  if (unit === '%') return `${exact(value)}%`;
  if (unit === 'index') return `index ${exact(value)}`;
  const [currency = '', ...rest] = unit.split(' ');
  const sign = SIGNS[currency];
  if (sign) return `${sign}${exact(value)} ${rest.join(' ')}`;
  return `${exact(value)} ${value === 1 ? unit.replace(/^((?:event )?\w+?)(?:(?<=ss)e)?s\b/, '$1') : unit}`;
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€' };
