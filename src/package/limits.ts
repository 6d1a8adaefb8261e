/** `where-state-lives/limits`: what browsers, networks, balancers, proxies, servers and libraries accept of headers and cookies, as data. The same as at `/reference/limits.json`. */
import { ofEdition } from './limits-of-edition.ts';
import type { HeaderHop, HeaderLimit } from './limits-shape.ts';

export type { HeaderHop, HeaderLimit, HeaderLimits } from './limits-shape.ts';

/** The edition of the facts: a value changes with it, an id never. */
export const edition: string = ofEdition.edition;

/** Every limit. @example limits.find(({ id }) => id === 'nginx-http1-field')?.value // 8190 */
export const limits: readonly HeaderLimit[] = ofEdition.limits;

/** Every hop, in the order in which a request passes them. @example hops[0]?.id // 'browser' */
export const hops: readonly HeaderHop[] = ofEdition.hops;

const rows = new Map(limits.map((limit) => [limit.id, limit]));
const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The limits that hold for a hop, those of what it is built on included; none for an id that is unknown.
 *
 * @example limitsOf('nginx').some(({ way }) => way === 'response') // true
 */
export const limitsOf = (hop: string): readonly HeaderLimit[] =>
  (hops.find(({ id }) => id === hop)?.limits ?? []).flatMap((id) => rows.get(id) ?? []);

/**
 * Hops by a name that people know them by: id, label or another name, in any case.
 *
 * @example hopsNamed('ingress-nginx')[0]?.at // 'proxy'
 */
export function hopsNamed(name: string): readonly HeaderHop[] {
  const asked = folded(name);
  return hops.filter(({ id, label, aliases }) => [id, label, ...aliases].some((known) => folded(known) === asked));
}

/**
 * Limits whose error text stands in a message, a log line or a page.
 *
 * @example limitsThatSay('400 Request Header Or Cookie Too Large').length > 0 // true
 */
export function limitsThatSay(text: string): readonly HeaderLimit[] {
  const message = folded(text);
  return limits.filter(({ says }) => says.some((said) => message.includes(folded(said))));
}
