/** The guided decision and its rule book in plain Markdown. */

import { readInventory } from '../decide/ask/inventory.ts';
import { type Service, services } from '../decide/ask/services.ts';
import { recommend } from '../decide/judge/recommend.ts';
import { conditionWords } from '../decide/judge/rules/draw.ts';
import { costRules, ruleThemes } from '../decide/judge/rules/index.ts';
import { placed, titleOf, verdictOf } from '../decide/tell/words.ts';
import { COMMAND } from '../kit/say/command.ts';

const linesOf = ({ title, workload, items }: Service): readonly string[] => {
  const { resolved } = readInventory({ service: title, workload, items });
  return resolved.items.map((item) => {
    const made = recommend(item, resolved.workload, workload);
    return `- ${title}, ${item.name}: **${placed(made)}**. ${verdictOf(made)}`;
  });
};

/** What the decision says of one example service. */
export const decidedText = (id: string): string =>
  services
    .filter((one) => one.id === id)
    .flatMap(linesOf)
    .join('\n');

/** What the decision says of its example services: one line for each piece of state. */
export function decideText(): string {
  const lines = services.flatMap(linesOf);
  return `**Where should each piece of state live?** At a terminal: \`${COMMAND} decide inventory.json\`.\n\n${lines.join('\n')}`;
}

/** Every rule: what it takes out, where, and why. */
export function rulesText(): string {
  const rule = ({ title, reason, when, excludes }: (typeof ruleThemes)[number]['rules'][number]) =>
    `- **${title}**: ${reason} Where ${conditionWords(when)}. Takes out: ${excludes.map(titleOf).join('; ')}.`;
  return [
    ...ruleThemes.map(({ title, rules }) => `### ${title}\n\n${rules.map(rule).join('\n')}`),
    `### What each placement brings along to operate\n\n${costRules.map(({ title, reason, burdens }) => `- **${title}**: ${reason} With: ${burdens.map(titleOf).join('; ')}.`).join('\n')}`,
  ].join('\n\n');
}
