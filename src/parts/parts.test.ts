import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import { loadSpec } from '../calculators/load-spec.ts';
import { readAllFacts } from '../facts/read-facts.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { follower } from '../service/all.ts';
import { checklist } from './checklist.ts';
import { shownValue } from './fact-text.ts';
import { followsScenario } from './follows-scenario.ts';
import { glossary, termId } from './glossary.ts';
import { answerFor, followed, liveSource, liveText, restsOn, whyNone } from './live-value.ts';
import { describeMap, narrowScene, wideScene } from './map-scene.ts';
import { placementOf, placements } from './placements.ts';

const calculator = (id: string) => calculators.find((one) => one.id === id) as unknown as Calculator;

describe('a live number', () => {
  const replicas = calculator('replicas');

  test.each(calculators)('quotes $id', async (one) => {
    expect(await loadSpec(one.id)).toBe(one);
    expect(await loadSpec('no-such')).toBeUndefined();
  });

  test('follows the scenario', () => {
    const text = (peakRequestsPerSecond: number) =>
      liveText(replicas, 'in.peakRequestsPerSecond', answerFor(replicas, '', { peakRequestsPerSecond }, follower));
    expect(text(900)).toBe('900/s');
    const few = replicas.compute(answerFor(replicas, '', {}, follower).inputs as never);
    expect(liveText(replicas, 'replicas', answerFor(replicas, '', {}, follower))).toBe(
      String((few.outputs as { replicas: number }).replicas),
    );
    expect(
      Number(liveText(replicas, 'replicas', answerFor(replicas, '', { peakRequestsPerSecond: 3000 }, follower))),
    ).toBeGreaterThan(Number(liveText(replicas, 'replicas', answerFor(replicas, '', {}, follower))));
  });

  test('says on what it rests: yours only where something under it is, the example only where it follows that', () => {
    const store = calculator('session-store');
    const peak = { peakRequestsPerSecond: 900 };
    expect(restsOn(replicas, 'replicas', '', peak)).toBe('yours');
    expect(restsOn(store, 'in.activeSessions', '', { storedBytes: 900 })).toBe('example');
    expect(restsOn(store, 'in.activeSessions', '', { activeSessions: 900 })).toBe('yours');
    expect(restsOn(replicas, 'replicas', 'peakRequestsPerSecond=50', peak)).toBe('example');
    expect(restsOn(calculator('payload-cost'), 'carry.usdPerMonth', '', { peakToMean: 5 })).toBe('yours');
    expect(restsOn(replicas, 'in.cpuMilliseconds', '', peak)).toBe('default');
    expect(restsOn(replicas, 'in.cpuMilliseconds', 'cpuMilliseconds=9', peak)).toBe('fixed');
    expect(restsOn(replicas, 'in.cpuMilliseconds', 'zones=2', peak)).toBe('default');
  });

  test('a page whose numbers are all fixed follows nothing', () => {
    expect(followsScenario('<Live of="payload-cost.carry.usdPerMonth" />')).toBe(true);
    expect(
      followsScenario(
        '<Live of="token-size.tokenBytes" with="rolesCount=1&otherClaimBytes=22&protocol=http2&cookieName=id" />',
      ),
    ).toBe(false);
    expect(followsScenario('<Live of="replicas.in.cpuMilliseconds" />')).toBe(false);
    expect(followsScenario('<StateMap placement="none" />')).toBe(true);
  });

  test('keeps what the page fixes', () => {
    const shared = { peakRequestsPerSecond: 3000 };
    const fixed = answerFor(replicas, 'peakRequestsPerSecond=50', shared, follower);
    expect(fixed.inputs['peakRequestsPerSecond']).toBe(50);
    expect(followed(replicas, 'peakRequestsPerSecond=50')).not.toContain('peakRequestsPerSecond');
  });

  test('a shared value that a calculator refuses leaves its default', () =>
    expect(answerFor(replicas, '', { zones: 99 }, follower).inputs['zones']).toBe(replicas.fields['zones']?.default));

  test('reads as a sentence has it', () => {
    const text = (id: string, path: string) =>
      liveText(calculator(id), path, answerFor(calculator(id), '', {}, follower));
    expect(text('revocation', 'statusList.requestsPerSecond')).toBe('9 a minute');
    expect(text('retries', 'collisionProbability')).toMatch(/^\d\.\d × 10⁻²⁵$/);
    expect(text('retries', 'duplicatesPerYear.without')).toBe('474,000');
    const many = answerFor(calculator('retries'), 'writesPerSecond=200&failureShare=0.01', {}, follower);
    expect(liveText(calculator('retries'), 'duplicatesPerYear.without', many)).toBe('31.9 million');
  });

  test('has no text where the outcome has no such number', () => {
    const overloaded = answerFor(replicas, 'replicas=1&cpuMilliseconds=1000', {}, follower);
    expect(overloaded.result?.outcome).toBe('overload');
    expect(liveText(replicas, 'p99Milliseconds', overloaded)).toBeUndefined();
    expect(whyNone(replicas, overloaded)).toMatch(/overload/i);
  });

  test('has no text where the scenario breaks a rule of the calculator', () => {
    const few = answerFor(replicas, 'zonesLost=2', { zones: 2 }, follower);
    expect(few.result).toBeUndefined();
    expect(liveText(replicas, 'replicas', few)).toBeUndefined();
    expect(whyNone(replicas, few)).toMatch(/^Zones to survive losing must be .*\. Enter .*\.$/);
    expect(liveText(replicas, 'in.coresPerReplica', few)).toBe('1');
  });

  test('a mistake in a page is found at build', () => {
    expect(() => answerFor(replicas, 'peakRequests=50', {}, follower)).toThrow(/no input peakRequests/);
    expect(() => answerFor(replicas, 'zones=0', {}, follower)).toThrow(/zones/);
    expect(() => liveText(replicas, 'replica', answerFor(replicas, '', {}, follower))).toThrow(/no output replica/);
    expect(liveSource('payload-cost.carry.gbPerMonth')).toEqual({
      calculator: 'payload-cost',
      path: 'carry.gbPerMonth',
    });
  });
});

describe.each(placements)('the state map of $id', (placement) => {
  test.each([
    ['wide', wideScene(placement), 7.4],
    ['narrow', narrowScene(placement), 6.6],
  ] as const)('%s: nothing leaves the picture and words fit their boxes', (_, scene, perLetter) => {
    for (const { x, y, width, height, label, hold } of scene.boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(scene.width);
      expect(y + height).toBeLessThanOrEqual(scene.height);
      expect(label.length * perLetter, label).toBeLessThanOrEqual(width);
      if (hold && !hold.includes('{')) expect(hold.length * perLetter, hold).toBeLessThanOrEqual(width);
    }
  });

  test('every live number in it has a value', () => {
    for (const [, of = '', query = ''] of Object.values(placement.map)
      .join(' ')
      .matchAll(/\{([^}?]+)\??([^}]*)\}/g)) {
      const { calculator: id, path } = liveSource(of);
      expect(liveText(calculator(id), path, answerFor(calculator(id), query, {}, follower)), of).toBeDefined();
    }
  });

  test('amber is where it is remembered, and nowhere else', () => {
    const { boxes } = wideScene(placement);
    expect(boxes.some(({ hold }) => hold !== undefined)).toBe(placement.remembers.length > 0);
    expect(describeMap(placement)).toContain(placement.crash);
  });
});

test('facts read as a sentence has them', () => {
  const all = Object.values(readAllFacts()).flat();
  const text = (id: string) => shownValue(all.find((fact) => fact.id === id)!);
  expect(text('aws-cross-zone-usd-per-gb')).toBe('$0.02 a GB');
  expect(text('hpack-entry-overhead-bytes')).toBe('32 bytes');
  expect(all.map(shownValue).filter((shown) => /^1 \w*[^s]s\b|^\d.*(USD|EUR)/.test(shown))).toEqual([]);
});

test('an unknown placement is named with the known ones', () =>
  expect(() => placementOf('redis')).toThrow(/shared-cache/));

test('ids of checklist items and glossary anchors are unique', () => {
  const ids = checklist.flatMap(({ items }) => items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const terms = glossary.map(({ term }) => termId(term));
  expect(new Set(terms).size).toBe(terms.length);
});
