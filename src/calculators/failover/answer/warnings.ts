import type { Warning } from '../../../kit/declare/define.ts';
import { rounded, share } from '../../../kit/say/format.ts';
import type { Inputs } from '../ask/fields.ts';

/** What a reader should know about this result before trusting it. */
export function warnings(inputs: Inputs, occupied: number): readonly Warning[] {
  const { replicas, zones, utilisation } = inputs;
  const found: Warning[] = [];
  if (replicas === 1)
    found.push({ id: 'oneReplica', message: 'One replica: a crash stops the whole service until it is back.' });
  else if (zones === 1)
    found.push({ id: 'oneZone', message: 'One zone: its loss stops the whole service until it is back.' });
  if (occupied < zones && replicas > 1)
    found.push({
      id: 'emptyZones',
      message: `${rounded(replicas)} replicas stand in only ${rounded(occupied)} of ${rounded(zones)} zones.`,
    });
  const largest = Math.ceil(replicas / occupied);
  if (replicas % occupied !== 0 && replicas > largest) {
    const left = (utilisation * replicas) / (replicas - largest);
    found.push({
      id: 'unevenZones',
      message: `${rounded(replicas)} replicas do not divide by ${rounded(occupied)} zones: losing the zone with ${rounded(largest)} leaves the others at ${share(left)}${left >= 1 ? ', an overload' : ''}.`,
    });
  }
  return found;
}
