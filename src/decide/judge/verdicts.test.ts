/** What the worked services must come to, and the rule or the margin that carries it. Stated beforehand, by hand. */
import { describe, expect, test } from 'vitest';
import { itemOf } from '../ask/inventory.fixture.ts';
import { readInventory } from '../ask/inventory.ts';
import type { Item } from '../ask/item.ts';
import { services } from '../ask/services.ts';
import type { Workload } from '../ask/workload.ts';
import { verdictOf } from '../tell/words.ts';
import { type PlacementId, placementIds, traitsOf } from './catalogue.ts';
import { tokenBytes } from './costs/measures.ts';
import type { Outcome } from './recommend.ts';
import { recommend, summarise } from './recommend.ts';

type Verdict = {
  readonly service: string;
  readonly item: string;
  readonly placement: PlacementId;
  readonly outcome: Outcome;
  /** The tempting alternative, and the rule that must be among those that exclude it. */
  readonly not: readonly (readonly [tempting: PlacementId, rule: string])[];
  readonly variants?: readonly string[];
};

const verdicts: readonly Verdict[] = [
  {
    service: 'bank-transfer',
    item: 'ledger entry',
    placement: 'durable-store',
    outcome: 'only',
    not: [
      ['shared-cache', 'money'],
      ['shared-cache', 'one-transaction'],
      ['encrypted-cookie', 'replay'],
    ],
    variants: ['idempotency-key'],
  },
  {
    service: 'bank-transfer',
    item: 'login session',
    placement: 'durable-store',
    outcome: 'clear',
    not: [
      ['signed-token', 'revocation'],
      ['short-token-with-refresh', 'revocation'],
      ['encrypted-cookie', 'revocation'],
    ],
  },
  {
    service: 'collaborative-editor',
    item: 'document operations',
    placement: 'memory-with-log',
    outcome: 'only',
    not: [
      ['server-memory', 'pinned-split'],
      ['durable-store', 'conflicts-in-database'],
      ['single-owner', 'work-survives'],
      ['replicated-memory', 'copies-conflict'],
    ],
  },
  {
    service: 'collaborative-editor',
    item: 'presence and cursors',
    placement: 'single-owner',
    outcome: 'clear',
    not: [
      ['durable-store', 'conflicts-in-database'],
      ['server-memory', 'pinned-split'],
    ],
  },
  {
    service: 'game-server',
    item: 'match in progress',
    placement: 'single-owner',
    outcome: 'clear',
    variants: ['checkpoints'],
    not: [
      ['shared-cache', 'conflicts-in-cache'],
      ['durable-store', 'conflicts-in-database'],
      ['server-memory', 'pinned-split'],
    ],
  },
  {
    service: 'public-api',
    item: "caller's identity",
    placement: 'short-token-with-refresh',
    outcome: 'clear',
    not: [
      ['signed-token', 'revocation'],
      ['encrypted-cookie', 'cookie-at-the-edge'],
    ],
  },
  {
    service: 'public-api',
    item: 'rate-limit counter',
    placement: 'shared-cache',
    outcome: 'clear',
    not: [
      ['single-owner', 'owner-needs-key'],
      ['signed-token', 'replay'],
      ['server-memory', 'pinned-split'],
    ],
  },
  {
    service: 'shop',
    item: 'anonymous cart',
    placement: 'encrypted-cookie',
    outcome: 'close',
    not: [
      ['signed-token', 'reissued'],
      ['server-memory', 'outlives-replicas'],
    ],
  },
  {
    service: 'shop',
    item: 'order',
    placement: 'durable-store',
    outcome: 'only',
    not: [
      ['shared-cache', 'money'],
      ['client-storage', 'money'],
    ],
    variants: ['idempotency-key'],
  },
  {
    service: 'offline-mobile',
    item: 'draft',
    placement: 'client-storage',
    outcome: 'only',
    not: [
      ['durable-store', 'offline'],
      ['shared-cache', 'offline'],
    ],
  },
  {
    service: 'chat-assistant',
    item: 'conversation',
    placement: 'near-cache',
    outcome: 'clear',
    not: [
      ['signed-token', 'growth'],
      ['encrypted-cookie', 'growth'],
      ['shared-cache', 'work-survives'],
    ],
  },
  {
    service: 'saas-groups',
    item: 'groups',
    placement: 'near-cache',
    outcome: 'clear',
    not: [
      ['signed-token', 'field-limit'],
      ['short-token-with-refresh', 'field-limit'],
    ],
  },
];

const decided = ({ service, item }: Verdict) => {
  const { item: resolved, workload } = itemOf(service, item);
  return recommend(resolved, workload, {});
};

describe.each(verdicts)('$service: $item', (verdict) => {
  test(`goes to ${verdict.placement}, ${verdict.outcome}`, () => {
    const { best, outcome, variants } = decided(verdict);
    expect([best?.id, outcome]).toEqual([verdict.placement, verdict.outcome]);
    expect(variants.map(({ id }) => id)).toEqual(expect.arrayContaining([...(verdict.variants ?? [])]));
  });
  test.each(verdict.not)('not %s: %s', (tempting, rule) => {
    const { excluded } = decided(verdict).choice;
    expect(excluded.find(({ id }) => id === tempting)?.by.map(({ id }) => id)).toContain(rule);
  });
});

test('every item of every example service has its verdict', () => {
  const named = verdicts.map(({ service, item }) => `${service}: ${item}`);
  const all = services.flatMap(({ id, items }) => items.map(({ name }) => `${id}: ${name}`));
  expect(named.toSorted()).toEqual(all.toSorted());
});

/** What the pages of the worked decisions say would flip them, or would not. */
const flips: readonly (readonly [Verdict['service'], string, Partial<Workload>, Partial<Item>, PlacementId])[] = [
  ['bank-transfer', 'login session', { cacheRuns: true }, {}, 'shared-cache'],
  ['bank-transfer', 'login session', { peakRequestsPerSecond: 1600 }, {}, 'shared-cache'],
  ['chat-assistant', 'conversation', {}, { readsPerRequest: 2 }, 'near-cache'],
  ['chat-assistant', 'conversation', {}, { readsPerRequest: 1 }, 'durable-store'],
  ['collaborative-editor', 'presence and cursors', {}, { routable: false }, 'shared-cache'],
  [
    'collaborative-editor',
    'document operations',
    {},
    { sharedBy: 'user', routable: false, change: 'replace', changesPerSecond: 0.1 },
    'durable-store',
  ],
  [
    'game-server',
    'match in progress',
    { peakRequestsPerSecond: 800, cpuMilliseconds: 0.5, targetMilliseconds: 300 },
    { changesPerSecond: 1, loss: 'work' },
    'durable-store',
  ],
  ['game-server', 'match in progress', { usdPerLostSession: 1.4 }, {}, 'single-owner'],
  ['game-server', 'match in progress', { usdPerLostSession: 1.9 }, {}, 'memory-with-log'],
  ['offline-mobile', 'draft', {}, { offline: false }, 'durable-store'],
  ['public-api', "caller's identity", { cacheRuns: true }, {}, 'short-token-with-refresh'],
  ['public-api', "caller's identity", { cacheRuns: true }, { revokeSeconds: 120, staleSeconds: 120 }, 'shared-cache'],
  ['public-api', "caller's identity", { cacheRuns: true }, { internalHops: 2 }, 'shared-cache'],
  ['public-api', "caller's identity", { cacheRuns: true, keysRun: false }, {}, 'shared-cache'],
  ['saas-groups', 'groups', {}, { storedBytes: 40 * '"role of 14 ch",'.length }, 'short-token-with-refresh'],
  ['saas-groups', 'groups', { activeSessions: 10_000 }, {}, 'shared-cache'],
  ['shop', 'anonymous cart', { cacheRuns: true }, {}, 'shared-cache'],
  ['shop', 'anonymous cart', { keysRun: true }, {}, 'encrypted-cookie'],
  ['shop', 'anonymous cart', {}, { sharedBy: 'user' }, 'durable-store'],
  ['shop', 'anonymous cart', {}, { storedBytes: 2500 }, 'durable-store'],
];

test.each(flips)('%s: %s with %o and %o goes to %s', (service, name, workload, changed, placement) => {
  const resolved = itemOf(service, name);
  const made = recommend({ ...resolved.item, ...changed }, { ...resolved.workload, ...workload }, {});
  expect(made.best?.id).toBe(placement);
});

test('the cart is said to be close, with the shared cache among the near ones', () => {
  const { item, workload } = itemOf('shop', 'anonymous cart');
  const made = recommend(item, workload, {});
  expect(made.near.map(({ id }) => id)).toContain('shared-cache');
  expect(made.near.length).toBeLessThan(made.choice.options.length);
  expect(verdictOf(made)).toContain('no clear winner');
});

test('200 groups as a token are the 10,416 characters of the published measurement, which pass no 8 KiB hop', () => {
  const { item, workload } = itemOf('saas-groups', 'groups');
  expect(tokenBytes(item, workload) / 10_416).toBeCloseTo(1, 1);
  expect(tokenBytes(item, workload)).toBeGreaterThan(8192);
});

test('where a replica holds it, the rules that forced it are named, or it is said that none did', () => {
  const forced = verdicts
    .map((verdict) => ({ verdict, made: decided(verdict) }))
    .filter(({ made }) => made.best && traitsOf(made.best.id).holder === 'replica')
    .map(({ verdict, made }) => [verdict.item, made.forcedBy?.map(({ id }) => id)]);
  expect(forced).toEqual([
    ['document operations', ['work-survives', 'conflicts-in-database']],
    ['presence and cursors', []],
    ['match in progress', ['conflicts-in-cache', 'conflicts-in-database']],
  ]);
});

test('what can be derived is kept nowhere, and what need not be kept wins by itself', () => {
  const { item, workload } = itemOf('shop', 'anonymous cart');
  const made = recommend({ ...item, derivable: true }, workload, {});
  expect([made.best?.id, made.choice.excluded.length]).toEqual(['none', placementIds.length - 1]);
});

describe('what one item brings along', () => {
  const togetherOf = (id: string, workload: object) => {
    const { items } = services.find((one) => one.id === id)!;
    const { resolved } = readInventory({ workload, items });
    const made = resolved.items.map((item) => recommend(item, resolved.workload, {}));
    return summarise(resolved, made).together;
  };

  test('takes another with it: presence follows the documents to their owner, for that reason alone', () => {
    const { workload } = services.find(({ id }) => id === 'collaborative-editor')!;
    expect(togetherOf('collaborative-editor', { ...workload, ownerRuns: false })).toEqual([
      { item: 'presence and cursors', from: 'shared-cache', to: 'single-owner', because: 'routing by key' },
    ]);
  });

  test('is no reason for itself', () => {
    for (const { id, workload, items } of services)
      for (const item of items) {
        const { resolved } = readInventory({ workload, items: [item] });
        const made = resolved.items.map((one) => recommend(one, resolved.workload, {}));
        expect(summarise(resolved, made).together, `${id}, ${item.name}`).toEqual([]);
      }
  });
});
