import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../kit/declare/field.ts';
import { valueAt } from '../../kit/say/leaves.ts';
import type { Inputs } from './ask/fields.ts';
import { examples } from './examples.ts';
import { branchesOf, layerRows } from './show/branches.ts';
import { retries as spec } from './spec.ts';

const defaults = defaultsOf(spec.fields);
const at = (changes: Partial<Inputs>) => spec.compute({ ...defaults, ...changes });

describe('examples', () => {
  it.each(examples)('$title', (example) => {
    const { outcome, outputs } = at(example.inputs);
    expect(outcome).toBe('outcome' in example ? example.outcome : 'ok');
    for (const [path, expected] of Object.entries(example.outputs))
      expect(Math.abs(Number(valueAt(outputs, path)) / Number(expected) - 1)).toBeLessThan(
        'within' in example ? example.within : 1e-9,
      );
  });
});

describe('outcomes', () => {
  const [low, high] = [at({}).outputs.metastableAboveRequestsPerSecond, at({}).outputs.collapseAboveRequestsPerSecond];

  it('are ok, metastable and collapse below, between and above the borders', () => {
    expect(at({ peakRequestsPerSecond: low * 0.99 }).outcome).toBe('ok');
    expect(at({ peakRequestsPerSecond: low * 1.01 }).outcome).toBe('metastable');
    expect(at({ peakRequestsPerSecond: high * 0.99 }).outcome).toBe('metastable');
    expect(at({ peakRequestsPerSecond: high * 1.01 }).outcome).toBe('collapse');
  });

  it('leave out what has no meaning', () => {
    expect(at({ peakRequestsPerSecond: low * 0.99 }).outputs.triggerRequestsPerSecond).toBeUndefined();
    const collapsed = at({ peakRequestsPerSecond: high * 1.01 }).outputs;
    expect(collapsed.utilisation).toBeUndefined();
    expect(collapsed.effectiveRequestsPerSecond).toBeUndefined();
  });

  it('have one border without retries', () => {
    const { metastableAboveRequestsPerSecond, collapseAboveRequestsPerSecond } = at({ attemptsPerLayer: 1 }).outputs;
    expect(collapseAboveRequestsPerSecond / metastableAboveRequestsPerSecond).toBeCloseTo(1, 6);
  });

  it('are not moved by backoff and jitter', () => {
    const calm = at({ backoffMilliseconds: 5000, jitter: 'none' }).outputs;
    expect(calm.metastableAboveRequestsPerSecond).toBe(low);
    expect(calm.collapseAboveRequestsPerSecond).toBe(high);
  });
});

describe('keys', () => {
  it('have no duplicates in the same transaction, and none without retries', () => {
    expect(at({ replicationLagSeconds: 0 }).outputs.duplicatesPerYear.with).toBe(0);
    expect(at({ attemptsPerLayer: 1 }).outputs.duplicatesPerYear.without).toBe(0);
  });

  it('promise nothing where they are forgotten before the last retry', () => {
    const { outputs, warnings } = at({ retentionHours: 0.001 });
    expect(outputs.duplicatesPerYear.with).toBeUndefined();
    expect(warnings.map(({ id }) => id)).toContain('retention-too-short');
  });
});

describe('the picture', () => {
  it('has the reader on the healthy branch, and layers that multiply to 27', () => {
    const { you, healthy, unstable } = branchesOf(defaults);
    expect(you.requestsPerSecond).toBeCloseTo(300, 6);
    expect(healthy.at(-1)?.requestsPerSecond).toBeCloseTo(unstable[0]?.requestsPerSecond ?? 0, 3);
    expect(layerRows(defaults).map(({ worst }) => worst)).toEqual([3, 9, 27]);
    expect(layerRows(defaults).at(-1)?.usual).toBeCloseTo(at({}).outputs.amplification, 12);
  });

  it('has no unstable branch without a band', () => {
    expect(branchesOf({ ...defaults, attemptsPerLayer: 1 }).unstable).toEqual([]);
  });
});

describe('the answer', () => {
  const said = (changes: Partial<Inputs>) => spec.answer({ ...defaults, ...changes }, at(changes));

  it('calls nothing healthy that fails', () => {
    expect(said({ peakRequestsPerSecond: 1 })).toContain('**healthy and recovers by itself**');
    for (const changes of [
      { failureShare: 1, peakRequestsPerSecond: 1 },
      { failureShare: 1, layers: 1, peakRequestsPerSecond: 100 },
      { failureShare: 1, attemptsPerLayer: 1 },
    ]) {
      expect(said(changes)).toContain('**every request fails**');
      expect(said(changes)).not.toContain('healthy');
    }
    expect(said({ failureShare: 0.9, layers: 1, attemptsPerLayer: 1 })).toMatch(
      /though \*\*9\d(\.\d)?% of requests fail\*\*/,
    );
  });
});
