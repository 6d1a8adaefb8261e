import { expect, test } from 'vitest';
import { followPreset } from './follow-preset.ts';

const presets = [
  { id: 'small', inputs: { replicas: 2, zones: 1 } },
  { id: 'wide', inputs: { zones: 5 } },
];

test('another preset takes the place of the one before it', () => {
  const follow = followPreset(presets, 'small', {});
  expect(follow({ preset: 'wide' }, {})).toEqual({ replicas: null, zones: 5 });
  expect(follow({ preset: null }, {})).toEqual({ zones: null });
  expect(follow({ preset: 'nowhere' }, {})).toEqual({});
});

test('what the host sets itself wins, and what it takes back is the preset’s again', () => {
  const follow = followPreset(presets, 'small', { zones: '3' });
  expect(follow({ preset: 'wide' }, {})).toEqual({ replicas: null, zones: '3' });
  expect(follow({ zones: null }, { zones: null })).toEqual({ zones: 5 });
  expect(follow({ preset: 'small', replicas: 9 }, { replicas: 9 })).toEqual({ replicas: 9, zones: 1 });
  expect(follow({ replicas: null }, { replicas: null })).toEqual({ replicas: 2 });
});

test('without one, values pass as they come', () => {
  expect(followPreset(presets, undefined, {})({ zones: 2, name: null }, { zones: 2, name: null })).toEqual({
    zones: 2,
    name: null,
  });
});
