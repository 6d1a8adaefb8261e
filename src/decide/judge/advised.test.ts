/** What is recommended agrees with what the pages of the placements say about themselves, and a cookie is called one only where a browser keeps it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyItem } from '../ask/inventory.fixture.ts';
import { readInventory } from '../ask/inventory.ts';
import { defaultItem, type Item } from '../ask/item.ts';
import { presets } from '../ask/presets/index.ts';
import { defaultWorkload, type Workload } from '../ask/workload.ts';
import { recordOf } from '../tell/record/write.ts';
import { viewOf } from '../tell/view.ts';
import type { PlacementId } from './catalogue.ts';
import { choose } from './choose.ts';
import { carriedOf, carrierOf } from './costs/measures.ts';
import { decideQuickly } from './decide.ts';

/** What a page advises against, by hand: the sentence of the page beside it. */
const advisedAgainst: { readonly [P in PlacementId]?: (item: Item) => boolean } = {
  // “Replicate what is small, read constantly, changed rarely … Sessions are none of these.”
  'replicated-memory': ({ sharedBy }) => sharedBy !== 'entity',
  // “Give services a short signed token …: claims inside.”
  'phantom-token': ({ internalHops }) => internalHops === 0,
  // “If the client sends the value of last Tuesday, is anything wrong?”
  'encrypted-cookie': ({ replayHarms }) => replayHarms,
  // “Anything that is counted, spent or used up … anything that the client may not read.”
  'signed-token': ({ replayHarms, clientMayRead }) => replayHarms || !clientMayRead,
  'short-token-with-refresh': ({ replayHarms, clientMayRead }) => replayHarms || !clientMayRead,
  // “If somebody will call you about one lost item, it belongs into a durable store.”
  'shared-cache': ({ loss }) => loss === 'work' || loss === 'money',
  // “Only if losing one replica’s share of them, at any deploy, is acceptable.”
  'server-memory': ({ loss }) => loss === 'work' || loss === 'money',
};

const noRates = {
  usdPerLostSession: 0,
  usdPerLostWork: 0,
  usdPerMillisecond: 0,
  usdPerExposureMinute: 0,
  usdPerComponent: 0,
};
const everythingRuns = { cacheRuns: true, keysRun: true, ownerRuns: true };
const large = { peakRequestsPerSecond: 5000, activeSessions: 1_000_000 };
const surroundings: readonly (readonly [string, Partial<Workload>])[] = [
  ['the example', {}],
  ['with everything running', everythingRuns],
  ['without a rate', noRates],
  ['with parts that cost nothing', { usdPerComponent: 0 }],
  ['at a hundred dollars a millisecond', { usdPerMillisecond: 100 }],
  ['large', large],
  ['large and without a rate', { ...large, ...noRates, ...everythingRuns }],
];

describe.each(surroundings)('%s', (_, workload) => {
  test.each(presets)('$id is placed where no page advises against it', ({ inputs }) => {
    const item = { ...defaultItem, ...inputs };
    const id = choose(item, { ...defaultWorkload, ...workload }).options[0]?.id;
    expect(id && advisedAgainst[id]?.(item), id).not.toBe(true);
  });
});

test('values of one user each, read by several services: looked up, not copied into every replica', () => {
  const groups = { ...defaultItem, revokeSeconds: 900, staleSeconds: 300, writesPerRequest: 0, internalHops: 3 };
  for (const [storedBytes, workload] of [
    [20_000, {}],
    [10_000, large],
  ] as const)
    expect(
      choose({ ...groups, storedBytes }, { ...defaultWorkload, ...workload }).excluded.map(({ id }) => id),
    ).toContain('replicated-memory');
});

describe('a cookie', () => {
  const COOKIE_BYTES = 4096;
  const claims = (storedBytes: number) =>
    readInventory({
      workload: { keysRun: true },
      items: [
        {
          name: 'claims',
          storedBytes,
          internalHops: 2,
          writesPerRequest: 0,
          changesPerSecond: 0,
          sharedBy: 'client',
          lifetimeSeconds: 3600,
        },
      ],
    });
  const said = (storedBytes: number) => {
    const { inventory, resolved } = claims(storedBytes);
    const decided = decideQuickly(inventory, resolved);
    const record = recordOf(
      { ...decided, ranges: [], flips: [[]] },
      { form: 'minimal', date: '2026-11-26', link: '', site: 'https://a.example/' },
    );
    return {
      placement: decided.recommendations[0]?.best?.id,
      page: viewOf(decided, '/').items[0]?.carrier,
      record: /Carrier: (.*)\./.exec(record)?.[1],
      cookies: decided.summary.cookies.length,
    };
  };
  test('page, record and totals call a token of 5.7 kB a header, and one of 1.7 kB either', () => {
    expect(said(4000)).toEqual({ placement: 'signed-token', page: 'header', record: 'header', cookies: 0 });
    const either = 'cookie or header';
    expect(said(1000)).toEqual({ placement: 'signed-token', page: either, record: either, cookies: 1 });
  });
  test('is named only where its name and value fit what browsers keep, whatever is weighed', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        for (const { id } of choose(item, defaultWorkload).options)
          if (carrierOf(item, defaultWorkload, id).includes('cookie'))
            expect('session='.length + carriedOf(item, defaultWorkload, id).bytes, id).toBeLessThanOrEqual(
              COOKIE_BYTES,
            );
      }),
      { numRuns: 60 },
    );
  });
});
