import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { exact } from '../../../kit/say/format.ts';
import { hops, limitFact } from '../answer/hops.ts';
import { tokenSize } from '../spec.ts';
import { flagRows, spread } from './ruler-layout.ts';
import { rulerMarks } from './ruler-marks.ts';

const poles = fc
  .array(fc.record({ place: fc.integer({ min: 0, max: 600 }), width: fc.integer({ min: 5, max: 300 }) }), {
    maxLength: 14,
  })
  .map((list) => list.sort((a, b) => a.place - b.place));

test('no flag meets another, and no pole crosses a flag', () => {
  fc.assert(
    fc.property(poles, (list) => {
      const rows = flagRows(
        list.map(({ place }) => place),
        list.map(({ width }) => width),
      );
      for (const [i, flag] of list.entries())
        for (let j = i + 1; j < list.length; j++)
          if ((list[j]?.place ?? 0) < flag.place + flag.width) expect(rows[j] ?? 0).toBeLessThan(rows[i] ?? 0);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('spread keeps the order and the distance, and never moves a line up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 400 })).map((list) => list.sort((a, b) => a - b)),
      (places) => {
        const lines = spread(places, 18);
        for (const [i, line] of lines.entries()) {
          expect(line).toBeGreaterThanOrEqual(places[i] ?? 0);
          if (i > 0) expect(line - (lines[i - 1] ?? 0)).toBeGreaterThanOrEqual(18);
        }
      },
    ),
    { seed: 2 },
  );
});

test('marks ascend, keep to their length, and name every hop of the path', () => {
  const inputs = defaultsOf(tokenSize.fields);
  for (const rolesCount of [0, 32, 500, 20_000]) {
    const { outputs } = tokenSize.compute({ ...inputs, rolesCount });
    const marks = rulerMarks(outputs.limits, outputs.path.hops, outputs.tokenBytes, 29);
    const lengths = marks.map(({ longestToken }) => longestToken);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(marks.filter(({ onPath }) => onPath).length).toBe(3);
    for (const { label } of marks) expect(label.length).toBeLessThanOrEqual(34);
  }
});

test('a number beside a name is that hop’s own limit, also where marks share a flag', () => {
  const inputs = defaultsOf(tokenSize.fields);
  for (const rolesCount of [0, 32, 300, 2000])
    for (const mostCharacters of [29, 60]) {
      const { outputs } = tokenSize.compute({ ...inputs, rolesCount });
      const held = [...outputs.limits, ...outputs.path.hops];
      const ownLimits = (name: string) =>
        held
          .filter(({ id }) => hops[limitFact(id)?.hop ?? '']?.label === name)
          .map(({ limitBytes }) => exact(limitBytes));
      for (const { label } of rulerMarks(outputs.limits, outputs.path.hops, outputs.tokenBytes, mostCharacters)) {
        const last = /([\d,]+)(?: \+\d+)?$/.exec(label)?.[1] ?? '';
        const named = Object.values(hops).filter(({ label: name }) => `, ${label}`.includes(`, ${name}`));
        expect(named.length, label).toBeGreaterThan(0);
        for (const { label: name } of named) {
          const own = label.slice(label.indexOf(name) + name.length);
          expect(ownLimits(name), label).toContain(/^ ([\d,]+\d)/.exec(own)?.[1] ?? last);
        }
      }
    }
});
