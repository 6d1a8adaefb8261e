import type { Item } from '../item.ts';

export type ItemPreset = {
  readonly id: string;
  readonly theme: PresetTheme;
  readonly inputs: Partial<Item> & { readonly name: string };
};
export type PresetTheme = keyof typeof presetThemes;
export const presetThemes = {
  identity: 'Signing in',
  pages: 'Between two pages',
  business: 'Business',
  control: 'Limits and locks',
  files: 'Files and jobs',
  live: 'Live and shared',
  derived: 'Copies and settings',
} as const;

/** One piece of state as a reader would describe it; what is not named has its default. */
export const preset = (id: string, theme: PresetTheme, inputs: ItemPreset['inputs']): ItemPreset => ({
  id,
  theme,
  inputs,
});
