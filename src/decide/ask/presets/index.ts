/** Pieces of state that most services have, as a reader would describe them. Adjust what differs. */
import { identityPresets } from './identity.ts';
import { pagesPresets } from './pages.ts';
import type { ItemPreset } from './preset.ts';
import { sharedPresets } from './shared.ts';

export const presets: readonly ItemPreset[] = [...identityPresets, ...pagesPresets, ...sharedPresets];

/** The preset of an id; undefined where there is none. */
export const presetOf = (id: string): ItemPreset | undefined => presets.find((one) => one.id === id);
