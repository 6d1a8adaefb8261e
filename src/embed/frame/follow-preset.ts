import type { Preset } from '../../kit/declare/define.ts';
import type { Given } from '../../kit/read/read.ts';

type Named = Pick<Preset<object>, 'id' | 'inputs'>;

/**
 * Follows the preset of a host: another one takes the place of the one before it, what the host set itself wins over both, and what
 * it takes back is the preset's again.
 *
 * @param first the preset of the address
 * @param said values that the host set in the address
 * @returns the values to give for a message: `given` as it came, `values` without options; null stands for the default
 */
export function followPreset(presets: readonly Named[], first: string | undefined, said: Given) {
  const inputsOf = (id: unknown): Given => ({ ...presets.find((preset) => preset.id === id)?.inputs });
  let preset = inputsOf(first);
  let own = said;
  return (given: Given, values: Given): Given => {
    const before = preset;
    own = { ...own, ...values };
    if (Object.hasOwn(given, 'preset')) preset = inputsOf(given['preset']);
    const names = Object.keys(Object.hasOwn(given, 'preset') ? { ...before, ...preset, ...values } : values);
    return Object.fromEntries(names.map((name) => [name, own[name] ?? preset[name] ?? null]));
  };
}
