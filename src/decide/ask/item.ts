/** What is asked of one piece of state. The field kinds are a calculator's, so reading, messages, forms and schema are shared. */
import type { Problem } from '../../kit/declare/define.ts';
import {
  choice,
  defaultsOf,
  type Flag,
  flag,
  type InputsOf,
  optionalQuantity,
  quantity,
  text,
} from '../../kit/declare/field.ts';

const from = 'a login session';
/** No control character, and none that is invisible or turns text around, but the joiners of emoji and of Persian; without flags, as JSON Schema has it. */
export const ONE_LINE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are excluded
  /^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\udb40]*$/;
const TEN_YEARS = 315_360_000;

/** The questions of an item, in the order in which they decide. */
export const itemGroups = {
  what: 'What it is',
  losing: 'Losing and repeating it',
  sharing: 'Who changes it',
  access: 'How often it is used',
  trust: 'Who may see it, and for how long',
} as const;

const yes = (group: keyof typeof itemGroups, label: string, help: string, basic = false): Flag =>
  flag({ label, help, default: false, from, group, basic });

export const itemFields = {
  name: text({
    label: 'Name',
    default: 'login session',
    from,
    group: 'what',
    maxLength: 80,
    pattern: [ONE_LINE, 'a name on one line'],
    basic: true,
  }),
  session: yes(
    'what',
    'It is the session of the service',
    'Of its size, reads, writes and lifetime, what is not typed is the service’s own.',
  ),
  derivable: yes(
    'what',
    'It can be derived again',
    'From the request itself, or from what another store holds anyway.',
  ),
  storedBytes: quantity({
    label: 'Size',
    help: 'Raw bytes of one of them, before any encoding.',
    unit: 'bytes',
    min: 1,
    max: 100_000_000,
    integer: true,
    slider: [10, 1_000_000, 'log'],
    default: 1500,
    from,
    group: 'what',
    basic: true,
  }),
  growthBytesPerRequest: quantity({
    label: 'Growth',
    help: 'What each request adds, as a turn adds to a conversation.',
    unit: 'bytes',
    min: 0,
    max: 1_000_000,
    integer: true,
    default: 0,
    from,
    group: 'what',
  }),
  itemsAtOnce: optionalQuantity({
    label: 'How many exist at once',
    unit: 'count',
    min: 1,
    max: 1_000_000_000,
    integer: true,
    empty: 'one for each active session',
    from,
    group: 'what',
  }),
  loss: choice({
    label: 'Losing it',
    options: { nothing: 'costs nothing', annoys: 'annoys its user', work: 'loses work', money: 'loses money' },
    default: 'annoys',
    from,
    group: 'losing',
    basic: true,
  }),
  commitsWithData: yes('losing', 'It must commit together with business data', 'Both or neither, in one transaction.'),
  replayHarms: yes('losing', 'An old copy sent again does harm', 'A used code, a spent coupon, a counter set back.'),
  connectionBound: yes(
    'losing',
    'It lives and dies with one open connection',
    'A socket, its buffers, what is subscribed on it.',
  ),
  offline: yes('losing', 'It must work without a server', 'On a train, in a lift, on a plane.'),
  sharedBy: choice({
    label: 'Shared by',
    options: {
      client: 'one client',
      user: 'all devices of a user',
      entity: 'all clients of one document, room or key',
    },
    default: 'user',
    from,
    group: 'sharing',
    basic: true,
  }),
  routable: yes(
    'sharing',
    'Requests can be routed by its key',
    'A document, a room, a match; not a counter that every replica checks.',
  ),
  change: choice({
    label: 'A write',
    options: { replace: 'replaces the value', increment: 'adds to it', merge: 'must be put in order with others' },
    default: 'replace',
    from,
    group: 'sharing',
  }),
  changesPerSecond: quantity({
    label: 'Writes to one of them, at its busiest',
    help: 'By all its clients together: what decides whether they collide.',
    unit: 'perSecond',
    min: 0,
    max: 1_000_000,
    default: 0.1,
    from,
    group: 'sharing',
  }),
  readsPerRequest: quantity({
    label: 'Reads in each request',
    help: 'By each service that needs it.',
    unit: 'count',
    min: 0,
    max: 10,
    default: 1,
    from,
    group: 'access',
    basic: true,
  }),
  writesPerRequest: quantity({
    label: 'Writes in each request',
    unit: 'count',
    min: 0,
    max: 10,
    default: 0.05,
    from,
    group: 'access',
    basic: true,
  }),
  internalHops: quantity({
    label: 'Internal services that need it',
    help: 'Behind the first: each looks it up, or is handed it.',
    unit: 'count',
    min: 0,
    max: 9,
    integer: true,
    default: 0,
    from,
    group: 'access',
  }),
  staleSeconds: quantity({
    label: 'It may be out of date by',
    help: 'Where somebody else changed it.',
    unit: 'seconds',
    min: 0,
    max: TEN_YEARS,
    default: 60,
    from,
    group: 'access',
  }),
  lifetimeSeconds: quantity({
    label: 'Lifetime',
    unit: 'seconds',
    min: 1,
    max: TEN_YEARS,
    slider: [60, 31_536_000, 'log'],
    default: 28_800,
    from,
    group: 'trust',
    basic: true,
  }),
  revokeSeconds: optionalQuantity({
    label: 'Longest time to revoke it',
    unit: 'seconds',
    min: 0,
    max: TEN_YEARS,
    empty: 'need not be revoked',
    from,
    group: 'trust',
    basic: true,
  }),
  clientMayRead: flag({ label: 'Its client may read it', default: true, from, group: 'trust' }),
  personalData: yes(
    'trust',
    'It holds personal data beyond an id',
    'Names, addresses, health, anything that a log must not hold.',
  ),
  residency: yes('trust', 'It must stay in one jurisdiction', 'Every place that can read it counts, edges included.'),
} as const;

/** One piece of per-client state. */
export type Item = InputsOf<typeof itemFields>;

const keyNeedsEntity = (item: Item): Problem | undefined =>
  item.routable && item.sharedBy !== 'entity'
    ? {
        field: 'routable',
        rule: 'needs an item that the clients of one document, room or key share',
        fix: 'Choose shared by: entity, or leave routing by its key off',
      }
    : undefined;

/** What the session of a service takes from it where nobody typed another value: from which of its quantities. */
export const sessionTakes = {
  storedBytes: 'storedBytes',
  readsPerRequest: 'storeReadsPerRequest',
  writesPerRequest: 'storeWritesPerRequest',
  lifetimeSeconds: 'tokenLifetimeSeconds',
} as const satisfies { readonly [K in keyof Item]?: string };

/** The shape that reading asks for: fields and rules, nothing to compute. */
export const itemModel = {
  id: 'item',
  fields: itemFields,
  rules: [keyNeedsEntity],
  compute: () => ({ outcome: 'ok', outputs: {}, warnings: [] }),
};

export const defaultItem: Item = defaultsOf(itemFields);
