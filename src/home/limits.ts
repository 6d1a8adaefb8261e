/** What a browser and a proxy take of a token. Read when the page is built, so that no browser loads the table of all limits. */
import limits from '#facts/limits.yaml';
import { numberOf } from '../facts/number.ts';

/** The longest cookie (name and value) that browsers keep, and the longest header line that a stock nginx takes, in bytes. */
export type Longest = { readonly cookieBytes: number; readonly lineBytes: number };
export const longest: Longest = {
  cookieBytes: numberOf(limits, 'browser-chromium-cookie'),
  lineBytes: numberOf(limits, 'nginx-http1-field'),
};
