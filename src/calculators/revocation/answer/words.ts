import { milliseconds } from '../../../kit/say/format.ts';
import type { RevocationMethod } from '../../../models/resilience/revocation/methods.ts';

/** The methods as a reader knows them. */
export const methodLabels: { readonly [M in RevocationMethod]: string } = {
  plain: 'Token alone',
  statusList: 'Status list, pulled',
  bloom: 'Bloom filter, pulled',
  introspection: 'Introspection, cached',
  denylist: 'Denylist, looked up',
  userCutoff: 'Cut-off per user, looked up',
  serverSession: 'Session in a store',
  dropKey: 'Dropping the signing key',
};

const PARTS = [
  [86_400, 'days'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/**
 * Seconds as people say them where they come out even, else rounded.
 *
 * @example duration(930) // '15 min 30 s'
 */
export function duration(seconds: number): string {
  if (seconds === 0) return '0 s';
  if (seconds < 60 || !Number.isInteger(seconds)) return milliseconds(seconds * 1000);
  let left = seconds;
  const said = PARTS.flatMap(([size, unit]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count > 0 ? [`${count} ${count === 1 && unit === 'days' ? 'day' : unit}`] : [];
  });
  return said.length > 2 ? milliseconds(seconds * 1000) : said.join(' ');
}
