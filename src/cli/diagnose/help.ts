import { hopIds } from '../../diagnose/diagnose.ts';
import { chipGroups } from '../../diagnose/words/chips.ts';
import { COMMAND } from '../../kit/say/command.ts';

/** What `diagnose --help` prints. */
export const diagnoseHelp =
  (): string => `diagnose: it broke. From what you see to the hop, the byte and the line of configuration

${COMMAND} diagnose <file> [--path <hops>] [--see <symptoms>] [--json]
curl -v https://shop.example/ 2>&1 | ${COMMAND} diagnose -

  <file>             A status, a log line, the output of curl -v, a HAR, Cookie or Set-Cookie lines, a copied curl command, or a sentence; - is
                     standard input. It is cut to names and lengths; no character of a value is printed.
  --path <hops>      What a request passes, by id: --path cloudfront,alb,nginx,node. What is left out may be any.
  --see <symptoms>   What is seen, beside a file or instead of it: --see 431,some
  --json             The ranking, the path, the proof and the ways out as JSON.

Symptoms
${chipGroups.map(({ label, chips }) => `  ${label.padEnd(16)}  ${chips.map(({ id, label: words }) => `${id} (${words})`).join(', ')}`).join('\n')}

Hops
  ${hopIds.join(', ')}

Exit codes: 0 done, whatever was found; 2 something is wrong with the call.
`;
