import { itemFields, itemGroups } from '../../decide/ask/item.ts';
import { workloadFields, workloadGroups } from '../../decide/ask/workload.ts';
import { COMMAND } from '../../kit/say/command.ts';
import { fieldLines } from '../help.ts';

/** What `decide --help` prints. */
export const decideHelp = (): string =>
  [
    'decide: where should each piece of state of a service live, and what would change that?',
    `${COMMAND} decide inventory.json      or - for standard input, or --json <object>, @file, -`,
    '',
    'An inventory: {"service": "shop", "workload": {"peakRequestsPerSecond": "900"}, "items": [{"name": "cart", "storedBytes": "1.9 kB"}]}',
    'A quantity may be a range, "800..1200" or {"low": 800, "high": 1200}: a 90% interval, log-normal where both ends are',
    'positive. Numbers that depend on one come as {p5, p50, p95} over 400 draws; "seed" beside "items" (1 if absent) draws others.',
    'A decision record of this site is read as well: its inventory is.',
    '',
    'Options',
    '  --adr              Print a decision record (MADR 4.0.0) that opens again, instead of JSON.',
    '  --minimal          The short form of --adr.',
    '  --check <record>   Decide again what a record decided. Exit 1 when the answer is another one: which item, what it',
    '                     was and is, and what changed. A recorded placement within a tenth of the best is supported.',
    '  --no-flips         Leave out what would flip each answer: most of the time goes there.',
    '  --explain          Add the inputs of the calculators behind each option, under "asked".',
    '',
    '"workload": what all items share',
    ...fieldLines(workloadGroups, workloadFields),
    '',
    '"items": a list of objects',
    ...fieldLines(itemGroups, itemFields),
    '',
  ].join('\n');
