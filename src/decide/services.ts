/** Example services: their workload and their items, as a reader would enter them. What is not named has its default. */
import type { Item } from './item.ts';
import type { Workload } from './workload.ts';

export type Service = {
  readonly id: string;
  readonly title: string;
  readonly workload: Partial<Workload>;
  readonly items: readonly Partial<Item>[];
};

const DAY = 86_400;
const TEN_YEARS = 3650 * DAY;

/** The services of the worked decisions. */
export const services: readonly Service[] = [
  {
    id: 'bank-transfer',
    title: 'Bank transfer',
    workload: { peakRequestsPerSecond: 200, activeSessions: 10_000 },
    items: [
      {
        name: 'ledger entry',
        storedBytes: 400,
        itemsAtOnce: 200_000_000,
        readsPerRequest: 0.5,
        writesPerRequest: 0.2,
        changesPerSecond: 0.2,
        lifetimeSeconds: TEN_YEARS,
        sharedBy: 'entity',
        commitsWithData: true,
        loss: 'money',
        replayHarms: true,
        staleSeconds: 0,
        clientMayRead: false,
        personalData: true,
        residency: true,
      },
      {
        name: 'login session',
        storedBytes: 800,
        writesPerRequest: 0.02,
        lifetimeSeconds: 1800,
        revokeSeconds: 5,
        staleSeconds: 5,
        clientMayRead: false,
      },
    ],
  },
  {
    id: 'collaborative-editor',
    title: 'Collaborative editor',
    workload: { peakRequestsPerSecond: 1000, activeSessions: 10_000, ownerRuns: true },
    items: [
      {
        name: 'document operations',
        storedBytes: 60_000,
        itemsAtOnce: 2000,
        writesPerRequest: 0.8,
        changesPerSecond: 40,
        lifetimeSeconds: TEN_YEARS,
        sharedBy: 'entity',
        routable: true,
        change: 'merge',
        loss: 'work',
        staleSeconds: 0,
      },
      {
        name: 'presence and cursors',
        storedBytes: 60,
        readsPerRequest: 1,
        writesPerRequest: 1,
        changesPerSecond: 20,
        lifetimeSeconds: 60,
        sharedBy: 'entity',
        routable: true,
        loss: 'nothing',
        staleSeconds: 1,
      },
    ],
  },
  {
    id: 'game-server',
    title: 'Game server',
    workload: { peakRequestsPerSecond: 3000, activeSessions: 5000, sessionMinutes: 25, drainSeconds: 1800 },
    items: [
      {
        name: 'match in progress',
        storedBytes: 20_000,
        itemsAtOnce: 500,
        writesPerRequest: 1,
        changesPerSecond: 300,
        lifetimeSeconds: 1800,
        sharedBy: 'entity',
        routable: true,
        change: 'merge',
        loss: 'annoys',
        replayHarms: true,
        clientMayRead: false,
        staleSeconds: 0,
      },
    ],
  },
  {
    id: 'public-api',
    title: 'Public API',
    workload: { peakRequestsPerSecond: 1200 },
    items: [
      {
        name: "caller's identity",
        storedBytes: 300,
        writesPerRequest: 0,
        changesPerSecond: 0,
        lifetimeSeconds: 30 * DAY,
        revokeSeconds: 1200,
        staleSeconds: 1200,
        internalHops: 4,
      },
      {
        name: 'rate-limit counter',
        storedBytes: 16,
        readsPerRequest: 0,
        writesPerRequest: 1,
        change: 'increment',
        changesPerSecond: 50,
        lifetimeSeconds: 60,
        sharedBy: 'entity',
        replayHarms: true,
        staleSeconds: 0,
      },
    ],
  },
  {
    id: 'shop',
    title: 'Shop',
    workload: { peakRequestsPerSecond: 900, activeSessions: 60_000 },
    items: [
      {
        name: 'anonymous cart',
        storedBytes: 1900,
        readsPerRequest: 1,
        writesPerRequest: 0.1,
        lifetimeSeconds: 7 * DAY,
        sharedBy: 'client',
      },
      {
        name: 'order',
        storedBytes: 2000,
        itemsAtOnce: 20_000_000,
        readsPerRequest: 0.05,
        writesPerRequest: 0.01,
        changesPerSecond: 0.01,
        lifetimeSeconds: TEN_YEARS,
        commitsWithData: true,
        loss: 'money',
        replayHarms: true,
        staleSeconds: 0,
        personalData: true,
      },
    ],
  },
  {
    id: 'offline-mobile',
    title: 'Mobile app, offline',
    workload: {},
    items: [
      {
        name: 'draft',
        storedBytes: 5000,
        readsPerRequest: 0.2,
        writesPerRequest: 0.5,
        lifetimeSeconds: 90 * DAY,
        loss: 'work',
        offline: true,
        staleSeconds: DAY,
      },
    ],
  },
  {
    id: 'chat-assistant',
    title: 'Chat assistant',
    workload: { peakRequestsPerSecond: 60, activeSessions: 1000, nearCacheSeconds: 600 },
    items: [
      {
        name: 'conversation',
        storedBytes: 120_000,
        itemsAtOnce: 2_000_000,
        growthBytesPerRequest: 4000,
        readsPerRequest: 3,
        writesPerRequest: 1,
        lifetimeSeconds: 90 * DAY,
        loss: 'work',
        staleSeconds: 600,
        personalData: true,
      },
    ],
  },
  {
    id: 'saas-groups',
    title: 'SaaS with 200 groups a user',
    workload: { peakRequestsPerSecond: 900, activeSessions: 1000 },
    items: [
      {
        name: 'groups',
        storedBytes: 7500,
        writesPerRequest: 0,
        changesPerSecond: 0,
        lifetimeSeconds: 365 * DAY,
        revokeSeconds: 300,
        staleSeconds: 300,
        internalHops: 3,
      },
    ],
  },
];
