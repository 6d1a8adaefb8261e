import { expect, test } from 'vitest';
import { defaultsOf } from '../../../kit/declare/field.ts';
import { fields } from '../ask/fields.ts';
import { presets } from '../ask/presets.ts';
import { compute } from './compute.ts';
import { settingsText } from './settings-text.ts';

const textFor = (id?: string): string => {
  const inputs = { ...defaultsOf(fields), ...presets.find((preset) => preset.id === id)?.inputs };
  return settingsText(inputs, compute(inputs).outputs) ?? '';
};

test('an autoscaler watches the processors where they are busy', () => {
  expect(textFor()).toMatch(/averageUtilization: \d\d$/m);
});

test('and not where connections bind and the processors are idle', () => {
  const text = textFor('websocket');
  expect(text).toContain('scale on connections');
  expect(text).not.toContain('averageUtilization');
});

test('names a ceiling, without which Kubernetes refuses the autoscaler', () => {
  const numberIn = (key: string) => Number(new RegExp(`^${key}: (\\d+)`, 'm').exec(textFor())?.[1]);
  expect(numberIn('maxReplicas')).toBeGreaterThan(numberIn('minReplicas'));
});
