/** How replicas are replaced: asked alike by whoever counts what a deploy cuts. */
import { choice, quantity } from '../kit/declare/field.ts';
import type { DrainerName, KeepsClients } from '../models/resilience/deploys/drainers.ts';

type Place = { readonly group: string; readonly basic?: boolean };

const YEAR_SECONDS = 31_536_000;

/** What drains replicas, as a reader knows it. */
const drainedByLabels = {
  'aws-alb': 'AWS load balancer (deregistration)',
  kubernetes: 'Kubernetes (a pod’s grace period)',
  haproxy: 'HAProxy, state drain',
  other: 'Something else',
} as const satisfies { readonly [D in DrainerName]: string };

/** The rows of the facts page that say what becomes of its pinned clients. */
export const drainedByFacts = {
  'aws-alb': 'alb-deregistering-keeps-percent',
  kubernetes: 'kubernetes-terminating-keeps-percent',
  haproxy: 'haproxy-drain-keeps-percent',
} as const satisfies { readonly [D in DrainerName]?: string };

const kept = {
  'as-drained': 'As its balancer does',
  yes: 'Yes, until the drain ends',
  no: 'No, they go elsewhere at once',
} as const satisfies { readonly [K in KeepsClients]: string };

export const drainedBy = (place: Place) =>
  choice({
    label: 'Replicas are drained by',
    help: 'Only HAProxy’s state drain goes on sending pinned clients to a replica that leaves.',
    options: drainedByLabels,
    default: 'aws-alb',
    from: 'judgement: the most used of the three',
    shared: 'drainedBy',
    ...place,
  });

export const drainKeepsClients = (place: Place) =>
  choice({
    label: 'A draining replica keeps its clients',
    options: kept,
    default: 'as-drained',
    from: 'what drains them',
    shared: 'drainKeepsClients',
    ...place,
  });

export const drainSeconds = (place: Place) =>
  quantity({
    label: 'Drain time of a replica',
    help: 'From the moment a replica gets no new session until it stops; the next one leaves then.',
    unit: 'seconds',
    min: 0,
    max: YEAR_SECONDS,
    default: 300,
    from: 'AWS’s deregistration delay',
    fact: 'alb-deregistration-seconds',
    shared: 'drainSeconds',
    ...place,
  });

export const surgeReplicas = (place: Place) =>
  quantity({
    label: 'Spare replicas during a deploy',
    help: 'New ones that serve before as many old ones leave. 0: each leaves first. As many as there are: all are replaced together.',
    unit: 'count',
    min: 0,
    max: 1_000_000,
    integer: true,
    default: 1,
    from: 'judgement: one after another',
    shared: 'surgeReplicas',
    ...place,
  });
