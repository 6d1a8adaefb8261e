/** Addresses of the decision: what was published with ? opens with # as well, and says the same of what it cannot read. */
import { describe, expect, test } from 'vitest';
import { EDITION } from '../../../kit/declare/edition.ts';
import { valuesOf } from '../../../kit/read/fragment.ts';
import { DEFAULT_SERVICE } from '../../ask/inventory.ts';
import { presets } from '../../ask/presets/index.ts';
import { services } from '../../ask/services.ts';
import { addressValues, readAddress } from './address.ts';

const shop = `i=jeyJzZXJ2aWNlIjoiU2hvcCIsIndvcmtsb2FkIjp7InpvbmVzIjoyfSwiaXRlbXMiOlt7Im5hbWUiOiJjYXJ0In1dfQ&e=${EDITION}`;
const opened = (sign: string, values: string) => readAddress(valuesOf(`/decide/${sign}${values}`));

describe.each(['?', '#'])('behind %s', (sign) => {
  test('an inventory opens', async () =>
    expect(await opened(sign, shop)).toEqual({
      inventory: { service: 'Shop', workload: { zones: 2 }, items: [{ name: 'cart' }] },
      notices: [],
    }));
  test.each(services)('the example service $id opens', async ({ id, items }) => {
    const { inventory, notices } = await opened(sign, `service=${id}`);
    expect([inventory?.items.length, notices]).toEqual([items.length, []]);
  });
  test('items to start from are listed one by one', async () => {
    const wanted = presets.slice(0, 3);
    const { inventory } = await opened(sign, wanted.map(({ id }) => `item=${id}`).join('&'));
    expect(inventory?.items).toEqual(wanted.map(({ inputs }) => inputs));
  });
  test.each([
    ['i=zAAAA', /could not be read/],
    ['service=nowhere', /no example service "nowhere"/],
    ['item=nothing', /no item "nothing"/],
    ['colour=red', /names "colour"/],
    ['=', /names ""/],
    ['e=1999-01', /pins edition 1999-01/],
  ])('%s is said', async (values, said) => {
    const { inventory, notices } = await opened(sign, values);
    expect([inventory, notices.length]).toEqual([undefined, 1]);
    expect(notices[0]).toMatch(said);
  });
});

test('a name of the service alone is written down, the untouched example is not', async () => {
  expect(await addressValues({ service: DEFAULT_SERVICE, workload: {}, items: [{}] })).toBe('');
  const named = { service: 'Project Falcon', workload: {}, items: [{}] };
  const values = await addressValues(named);
  const { inventory } = await opened('#', values ?? '');
  expect(inventory?.service).toBe('Project Falcon');
});

test('an inventory too long for an address is none', async () => {
  const name = Array.from({ length: 8000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');
  expect(await addressValues({ service: name, workload: {}, items: [{}] })).toBeUndefined();
});
