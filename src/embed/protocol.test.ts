import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MARK, marked, readToFrame, THEMES, type ToFrame } from './protocol.ts';

const messages: fc.Arbitrary<ToFrame> = fc.oneof(
  fc.record({ type: fc.constant('theme' as const), theme: fc.constantFrom(...THEMES) }),
  fc.record({
    type: fc.constant('set' as const),
    inputs: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 100 }),
  }),
  fc.record({ type: fc.constant('print' as const) }),
);
/** What another program on the page may post: nearly ours, or nothing of the kind. */
const hostile = fc.oneof(
  fc.anything(),
  fc.record(
    {
      [MARK]: fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom('theme', 'set', 'print', 'height', '__proto__'), fc.anything()),
      theme: fc.anything(),
      inputs: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

test('what is said is what is heard, through a structured clone', () => {
  fc.assert(
    fc.property(messages, (message) => {
      expect(readToFrame(structuredClone(marked(message)))).toEqual(structuredClone(message));
    }),
  );
});

test('anything else is dropped, and nothing throws', () => {
  fc.assert(
    fc.property(hostile, (data) => {
      const message = readToFrame(data);
      if (message === undefined) return;
      expect(data).toMatchObject({ [MARK]: 1, type: message.type });
      expect(['theme', 'set', 'print']).toContain(message.type);
      if (message.type === 'theme') expect(THEMES).toContain(message.theme);
      if (message.type === 'set') expect(Object.keys(message.inputs).length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['another version', { [MARK]: 2, type: 'print' }],
  ['no version', { type: 'print' }],
  ['a theme that is none', { [MARK]: 1, type: 'theme', theme: 'red' }],
  ['a list of inputs', { [MARK]: 1, type: 'set', inputs: ['zones'] }],
  ['more names than any calculator has', { [MARK]: 1, type: 'set', inputs: { ...Array.from({ length: 101 }) } }],
  ['what only frames say', { [MARK]: 1, type: 'height', height: 3 }],
])('%s is dropped', (_name, data) => expect(readToFrame(data)).toBeUndefined());
