import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../tooling/cpu-milliseconds.fixture.ts';
import { readPaste } from './read-paste.ts';

test.each([
  ['cookies', `Cookie: ${Array.from({ length: 40_000 }, (_, index) => `c.${index}=${index}`).join('; ')}`],
  ['one token', 'a'.repeat(1_000_000)],
  ['white space', `Cookie: ${' '.repeat(500_000)}x`],
])('a megabyte of %s is read within two seconds', (_, text) => {
  expect(cpuMilliseconds(1, () => readPaste(text))).toBeLessThan(2000);
});
