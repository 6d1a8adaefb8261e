/** Which quantity a live number shows: the same name wherever pages ask for the same. */
import { calculators } from '../../calculators/index.ts';
import type { Calculator } from '../../kit/declare/define.ts';
import { quantityOf } from '../../kit/declare/follow.ts';
import { liveSource } from '../../parts/live-value.ts';
import { same } from '../../service/same.fixture.ts';

/** A live number as a page asks for it. */
export type Address = { readonly of: string; readonly with: string };

const all: readonly Calculator[] = calculators;

/** The calculator of a live number. Throws where there is none. */
export function calculatorOf({ of }: Address): Calculator {
  const found = all.find(({ id }) => id === liveSource(of).calculator);
  if (!found) throw new Error(`${of}: there is no such calculator`);
  return found;
}

/**
 * The name of its quantity in the service, with what the page fixes. Throws for an address that no calculator has.
 *
 * @example quantityIn({ of: 'failover.in.zones', with: '' }) // 'zones', as 'replicas.in.zones' is
 * @example quantityIn({ of: 'replicas.replicas', with: 'zones=2' }) // 'replicas:replicas zones=2'
 */
export function quantityIn(address: Address): string {
  const { id, fields, outputs } = calculatorOf(address);
  const { path } = liveSource(address.of);
  const named = (name: string): string => {
    const field = fields[name];
    if (!field) throw new Error(`${id} has no input ${name}`);
    return quantityOf(id, name, field);
  };
  const fixed = new URLSearchParams(address.with);
  const input = path.startsWith('in.') ? path.slice(3) : undefined;
  if (input !== undefined && fixed.has(input)) return `${named(input)}=${fixed.get(input)}`;
  if (input === undefined && !(path.replaceAll(/\[\d+\]/g, '[]') in outputs)) throw new Error(`${id} has no ${path}`);
  const known = same.find((places) => places.some(([one, place]) => one === id && place === path))?.[0]?.join(':');
  const own = known ?? (input === undefined ? `${id}:${path}` : named(input));
  return [own, ...[...fixed].map(([name, value]) => `${named(name)}=${value}`).sort()].join(' ');
}
