import type { Unit } from '../../../kit/declare/units.ts';
import { exact, show } from '../../../kit/say/format.ts';
import type { Metric } from '../../../models/wire/money/break-evens.ts';
import type { LegId } from '../../../models/wire/money/legs.ts';
import { fields } from '../ask/fields.ts';

/** Legs as a reader knows them; the arrow is the direction of the bytes. */
export const legLabels: { readonly [Id in LegId]: string } = {
  'client-edge': 'Client → edge',
  'edge-client': 'Edge → client',
  'load-balancer': 'Load balancer, both again',
  'edge-service': 'Edge → service',
  internal: 'Service → service',
  'service-store': 'Service ↔ store',
  'model-input': 'Into the model, again',
};

/** What two ways are compared by. */
export const metricLabels: { readonly [M in Metric]: string } = {
  usdPerMonth: 'Cost',
  p50: 'Median delay',
  p99: 'p99 delay',
};

/** The two ways in words. */
export const wayLabels = { carry: 'carrying', lookUp: 'looking up' } as const;

/** An input's value for reading, whole where it is counted. */
export function showBreakEven(input: string, value: number): string {
  const field = Object.entries(fields).find(([name]) => name === input)?.[1];
  const unit: Unit = field !== undefined && 'unit' in field ? field.unit : 'none';
  return unit === 'bytes' ? `${exact(Math.round(value))} bytes` : show(value, unit);
}

/** An input's label. */
export const labelOf = (input: string): string =>
  Object.entries(fields).find(([name]) => name === input)?.[1].label ?? input;
