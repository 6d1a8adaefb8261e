import { type Fault, faultLine, NOT_ASKED_FOR } from '../../decide/ask/inventory.ts';
import { itemFields } from '../../decide/ask/item.ts';
import { workloadFields } from '../../decide/ask/workload.ts';
import { didYouMean } from '../nearest.ts';

/** The names that may stand where an unknown one does. */
const namesAt = (place: string): readonly string[] =>
  place.startsWith('workload.')
    ? Object.keys(workloadFields)
    : place.startsWith('items[')
      ? Object.keys(itemFields)
      : ['service', 'workload', 'items'];

/** A fault as one line with place, rule and fix, and the nearest name where a name is unknown. */
export function lineOf(fault: Fault): string {
  const name = fault.place.replace(/^(workload|items\[\d+\])\./, '');
  return `${faultLine(fault)}${fault.rule === NOT_ASKED_FOR ? didYouMean(name, namesAt(fault.place)) : ''}`;
}
