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
    workload: { peakRequestsPerSecond: 300 },
    items: [
      {
        name: 'ledger entry',
        storedBytes: 400,
        itemsAtOnce: 200_000_000,
        readsPerRequest: 0.5,
        writesPerRequest: 0.17,
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
    workload: {
      peakRequestsPerSecond: 240_000,
      activeSessions: 8000,
      sessionMinutes: 20,
      drainSeconds: 1200,
      drainKeepsClients: 'yes',
      cpuMilliseconds: 0.02,
      waitMilliseconds: 0,
      targetMilliseconds: 30,
    },
    items: [
      {
        name: 'match in progress',
        storedBytes: 20_000,
        itemsAtOnce: 800,
        writesPerRequest: 1,
        changesPerSecond: 300,
        lifetimeSeconds: 1200,
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
    workload: { peakRequestsPerSecond: 1200, targetMilliseconds: 150, keysRun: true },
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
    workload: { peakRequestsPerSecond: 900, activeSessions: 60_000, sessionMinutes: 60, targetMilliseconds: 150 },
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
    workload: { peakRequestsPerSecond: 50, activeSessions: 4000 },
    items: [
      {
        name: 'draft',
        storedBytes: 20_000,
        itemsAtOnce: 12_000,
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
    workload: { peakRequestsPerSecond: 50, activeSessions: 3000, sessionMinutes: 60, nearCacheSeconds: 600 },
    items: [
      {
        name: 'conversation',
        storedBytes: 20_000,
        itemsAtOnce: 2_000_000,
        growthBytesPerRequest: 2000,
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
