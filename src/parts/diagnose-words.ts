/** The page that starts from a symptom, in plain Markdown: how to ask at a terminal, and who prints what. */
import { messages } from '../diagnose/messages.ts';
import { COMMAND } from '../kit/say/command.ts';

export const diagnoseText = (): string =>
  [
    `**From what you see to the hop, the byte and the line of configuration.** At a terminal: \`${COMMAND} diagnose curl.txt\`, a \`.har\`, or \`-\` for standard input. What is read is cut to names and lengths; nothing is sent.`,
    ...messages.map(({ text, by, where }) => `- \`${text}\`: ${by}, ${where}`),
  ].join('\n');
