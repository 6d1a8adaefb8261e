import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../tooling/cpu-milliseconds.fixture.ts';
import { faultLine } from '../../ask/inventory.ts';
import { readRecord } from './read-record.ts';

test.each(['```json\n', '```json\n{}\n', '\n```', '`', '{"a":"', '\\'])(
  'a million characters that look like fences are read at once: %j',
  (part) => {
    const text = `x${part.repeat(Math.floor(999_000 / part.length))}`;
    const read = () => expect(readRecord(text).faults.map(faultLine).join()).toMatch(/^(record|inventory): /);
    expect(cpuMilliseconds(1, read)).toBeLessThan(2000);
  },
);
