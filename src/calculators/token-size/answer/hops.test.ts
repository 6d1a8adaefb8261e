import { describe, expect, test } from 'vitest';
import { readFacts, readHops } from '../../../facts/read-facts.ts';
import { readInputs } from '../../../kit/read/read.ts';
import { rulerMarks } from '../show/ruler-marks.ts';
import { tokenSize } from '../spec.ts';
import { isLibrary } from './hops.ts';

const onTheWay = readHops().filter(({ id }) => !isLibrary(id));

test('a path is chosen from all hops of the facts, in their order', () => {
  expect(Object.entries(tokenSize.fields.path.options)).toEqual(onTheWay.map(({ id, label }) => [id, label]));
});

const labels = new Map(readHops().map(({ id, label }) => [id, label]));

describe.each(onTheWay)('hop $id', ({ id, label, on = id }) => {
  const { inputs } = readInputs(tokenSize, { path: [id], protocol: 'http1' });
  const { limits, path, whenSet, tokenBytes } = tokenSize.compute(inputs).outputs;
  // A client may read answers and send what it likes
  const held = path.hops.length > 0 ? path.hops : whenSet.hops;

  test('alone on the path it holds a limit of its own, or of what it is built on, against the token, and says what it answers beyond it', () => {
    const own = new Set(readFacts('limits').flatMap((row) => ([id, on].includes(row.hop) ? [row.id] : [])));
    expect(held, `${id} has no limit that a token in a header meets`).toHaveLength(1);
    for (const hop of held) {
      expect(own).toContain(hop.id);
      expect(hop.refusal).toMatch(/\S{3}/);
    }
  });

  test.runIf(path.hops.length > 0)('its name is on the ruler, among the hops of the path', () => {
    const marks = rulerMarks(limits, path.hops, tokenBytes, 400);
    const shown = marks.filter(({ onPath }) => onPath).map((mark) => mark.label);
    expect(
      [label, labels.get(on) ?? ''].some((name) => shown.join().includes(name)),
      shown.join(),
    ).toBe(true);
  });
});
