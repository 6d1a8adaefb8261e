import type { Preset } from '../../../kit/declare/define.ts';
import type { Inputs } from './fields.ts';

/** What every preset sets anew, so that choosing another one undoes it. */
const afresh = {
  placement: 'server-memory',
  replicas: 12,
  zones: 3,
  utilisation: 0.6,
  sessionMinutes: 30,
  deploysPerWeek: 5,
  drainedBy: 'aws-alb',
  drainSeconds: 300,
  drainKeepsClients: 'as-drained',
  surgeReplicas: 1,
  respread: 'least-requests',
  storeFailoverSeconds: 60,
  replicationLagSeconds: 1,
  handshakesPerSecondPerReplica: 50,
  reconnectSpreadSeconds: 10,
  correlatedShare: 0.1,
} as const satisfies Partial<Inputs>;

/** Whole situations at one click. */
export const presets: readonly Preset<Inputs>[] = [
  {
    id: 'sticky',
    label: 'Sticky sessions behind HAProxy’s drain',
    inputs: { ...afresh, drainedBy: 'haproxy' },
    because:
      'Five minutes of drain for sessions of thirty, at a balancer that keeps its pinned clients meanwhile: few end by themselves, and nearly all are cut.',
  },
  {
    id: 'pod-grace',
    label: 'Sticky sessions in pods, by chance',
    inputs: { ...afresh, drainedBy: 'kubernetes', drainSeconds: 30, respread: 'random' },
    because:
      'A pod that ends gets no new request, whatever its grace: its sessions are cut at once, and those that land on a pod not yet replaced again.',
  },
  {
    id: 'sent-elsewhere',
    label: 'Sticky sessions on AWS',
    inputs: afresh,
    because:
      'A target that deregisters gets no new request, whatever the delay: each deploy cuts every session, and many a second time.',
  },
  {
    id: 'redis',
    label: 'Sessions in Redis with a standby',
    inputs: { ...afresh, placement: 'shared-cache', storeFailoverSeconds: 30 },
    because: 'Replicas become interchangeable; the store’s failover stops all of them.',
  },
  {
    id: 'database',
    label: 'Sessions in a synchronous database',
    inputs: { ...afresh, placement: 'durable-store', replicationLagSeconds: 0 },
    because: 'Nothing acknowledged is lost; the stop is longer.',
  },
  {
    id: 'token',
    label: 'Signed tokens',
    inputs: { ...afresh, placement: 'signed-token' },
    because: 'Nothing to lose on the server. Revocation is the price.',
  },
  {
    id: 'websockets',
    label: 'Long connections, one owner per document',
    inputs: {
      ...afresh,
      placement: 'single-owner',
      sessionMinutes: 120,
      replicationLagSeconds: 5,
      handshakesPerSecondPerReplica: 20,
      reconnectSpreadSeconds: 1,
    },
    because: 'Everyone on the lost replica comes back within a second: the survivors cannot admit them.',
  },
  {
    id: 'two-zones',
    label: 'Two zones run hot',
    inputs: { ...afresh, replicas: 8, zones: 2, utilisation: 0.65 },
    because: 'Half of the replicas cannot carry two thirds of the capacity.',
  },
];
