/** The rule book: every rule that can exclude a placement, by theme, and every one that adds a part to operate. */
import { componentRules } from './components.ts';
import { existenceRules } from './existence.ts';
import type { CostRule, Rule } from './rule.ts';
import { sharingRules } from './sharing.ts';
import { sizeRules } from './size.ts';
import { trustRules } from './trust.ts';

export const ruleThemes: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  { title: 'Losing it', rules: existenceRules },
  { title: 'Who holds a copy', rules: trustRules },
  { title: 'What fits', rules: sizeRules },
  { title: 'Who shares it', rules: sharingRules },
];
export const rules: readonly Rule[] = ruleThemes.flatMap((theme) => theme.rules);
/** What each placement brings along to operate. */
export const costRules: readonly CostRule[] = componentRules;
