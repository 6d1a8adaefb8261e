import { exact } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';

/** Below this an autoscaler that watches the processors never adds a replica in time: something else binds. */
const IDLE_PERCENT = 10;

/** How far an autoscaler may go, as a multiple of its least: far enough for a bad day, not for a loop that scales itself. */
const CEILING = 2;

/**
 * The settings as what one types for Kubernetes; other orchestrators name the same things differently. Percentages
 * are rounded down, since a target that is too high adds replicas too late.
 *
 * @example settingsText(inputs, outputs) // "# Deployment\nreplicas: 9 …"
 */
export function settingsText(
  inputs: Inputs,
  { settings, runningReplicas = 1, slotsPerReplica }: Outputs,
): string | undefined {
  if (!settings) return undefined;
  const percent = Math.max(1, Math.floor(settings.autoscalingTargetPercent));
  const cpu = settings.autoscalingMetric === 'CPU';
  return [
    '# HorizontalPodAutoscaler',
    `minReplicas: ${settings.minimumReplicas}`,
    // Kubernetes refuses an autoscaler without it
    `maxReplicas: ${settings.minimumReplicas * CEILING} # a guess: what your store, its connections and your budget carry`,
    ...(cpu && percent < IDLE_PERCENT
      ? [`# not on CPU, which is ${percent}% busy at this size: scale on connections or sessions a replica`]
      : cpu
        ? [
            'metrics:',
            '- type: Resource',
            '  resource:',
            '    name: cpu',
            '    target:',
            '      type: Utilization',
            `      averageUtilization: ${percent}`,
          ]
        : [`# scale on requests in flight, not on CPU: ${percent}% of ${exact(slotsPerReplica)} slots`]),
    '# Deployment, pod template',
    ...(inputs.zones > 1
      ? [
          'topologySpreadConstraints:',
          '- topologyKey: topology.kubernetes.io/zone',
          '  maxSkew: 1',
          '  whenUnsatisfiable: DoNotSchedule',
        ]
      : []),
    '# for requests in flight; a pod that ends gets no new ones, so pinned sessions are cut at its start',
    `terminationGracePeriodSeconds: ${Math.ceil(settings.drainSeconds)}`,
    '# PodDisruptionBudget',
    `minAvailable: ${runningReplicas}`,
    ...(settings.poolPerReplica === undefined ? [] : ['# Store client', `maximumPoolSize: ${settings.poolPerReplica}`]),
  ].join('\n');
}
