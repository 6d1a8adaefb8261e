import type { Result } from '../../../kit/declare/define.ts';
import { bytes, counted, exact, rounded, usd } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';
import { storeWords } from './words.ts';

/** The answer in one or two sentences, for every outcome. */
export function answer(inputs: Inputs, { outcome, outputs }: Result<Outputs>): string {
  const name = storeWords[inputs.store].name;
  const { bytesPerSession = 0, sessions, memoryNeededBytes = 0, shards = 0, nodes = 0, usdPerMonth = 0 } = outputs;
  if (outcome === 'tooLarge')
    return `**${name} refuses** a session of ${bytes(inputs.storedBytes)}: an item may have 1 MiB. Split it, or use another store.`;
  const each = `A session of ${bytes(inputs.storedBytes)} takes **${bytes(Math.round(bytesPerSession))}** in ${name}`;
  if (outcome === 'nodeTooSmall')
    return `${each}. **No number of shards** holds it: the server, its connections and buffers alone need more than the ${bytes(inputs.nodeMemoryBytes)} of a node.`;
  const idle = outputs.idleSessions ? `, ${rounded(outputs.idleSessions)} of them idle,` : '';
  const fleet = `**${counted(nodes, 'node')}** of ${bytes(inputs.nodeMemoryBytes)} in ${counted(shards, 'shard')}, ${usd(usdPerMonth)} a month`;
  return `${counted(sessions, 'session')}${idle} ${rounded(sessions) === '1' ? 'needs' : 'need'} **${bytes(memoryNeededBytes)}**: ${fleet}. ${each}. ${shave(outputs)}`;
}

function shave({ staircase, bytesPerSession = 0 }: Outputs): string {
  if (staircase?.shaveBytes === undefined || staircase.savedBytesPerSession === undefined)
    return 'There is no lower step.';
  const part = rounded((100 * staircase.savedBytesPerSession) / bytesPerSession);
  return `Shave **${counted(staircase.shaveBytes, 'byte')}** and each takes ${exact(Math.round(staircase.savedBytesPerSession))} less (${part}%).`;
}
