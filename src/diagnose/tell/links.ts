import { EDITION } from '../../kit/declare/edition.ts';
import { fragmentOf } from '../../kit/read/fragment.ts';
import type { Lead } from '../rank/causes/cause.ts';
import type { Reading } from '../read/reading.ts';
import type { LinkTold } from './told.ts';

/** An address below the base of the site; values stand behind the hash as calculators read them. */
export function hrefOf(path: string, values: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, value]));
  if (query.size > 0) query.set('e', EDITION);
  query.sort();
  return `${path}/${fragmentOf(query)}`;
}

/** "calculators/token-size" is "Token size". */
const titleOf = (path: string): string => {
  const words = (path.split('/').at(-1) ?? path).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const leadLink = ({ path, values, says }: Lead): LinkTold => ({
  href: hrefOf(path, values),
  text: titleOf(path),
  says,
});

/** What the token-size calculator takes of what was read: the largest cookie by name and length, and what stands beside it. */
export function tokenSizeValues(
  { request, response, protocol }: Reading,
  hops: readonly string[],
): Readonly<Record<string, string>> {
  const cookies = [...(request?.fields ?? []), ...(response?.fields ?? [])].flatMap(({ cookies: own = [] }) => own);
  const sum = cookies.reduce((bytes, { nameBytes, valueBytes }) => bytes + nameBytes + valueBytes + 3, 0);
  return {
    ...(hops.length > 0 && { path: hops.join(',') }),
    ...(sum > 0 && { otherCookieBytes: String(sum) }),
    ...(protocol && { protocol }),
  };
}
