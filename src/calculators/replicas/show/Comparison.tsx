import { milliseconds, rounded, share, usd } from '../../../kit/say/format.ts';
import { Table } from '../../../kit/view/Table.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { CAUSES, CONSTRAINTS } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';
import { Waterfall } from './Waterfall.tsx';
import { waterfallRows } from './waterfall-rows.ts';

const time = (value: number | undefined) => (value === undefined ? '–' : milliseconds(value));
const part = (value: number | undefined) => (value === undefined ? '–' : share(value));
const count = (value: number | undefined) => (value === undefined ? '–' : rounded(value));

/** Why the pinned side has no figures. */
const WHY: Readonly<Record<string, string>> = {
  overload: 'the hottest replica has more load than slots or cores',
  memoryUnreachable: 'one session does not fit in the memory of a replica',
};

/** Sticky against stateless, under the same balancer. */
export function Comparison({ inputs, outputs }: { readonly inputs: Inputs; readonly outputs: Outputs }) {
  const { sticky } = outputs;
  const rows = waterfallRows(outputs);
  const table: readonly TableRow[] = [
    ['Replicas', count(outputs.replicas), count(sticky.replicas)],
    ['Bound by', named(outputs.bindingConstraint), named(sticky.bindingConstraint)],
    [
      `${share(inputs.percentile)} within`,
      time(outputs.targetPercentileMilliseconds),
      time(sticky.targetPercentileMilliseconds),
    ],
    ['p99 on the hottest replica', time(outputs.p99Milliseconds), time(sticky.hottestP99Milliseconds)],
    ['Utilisation, mean', part(outputs.utilisation), part(sticky.utilisation)],
    ['Utilisation, hottest', part(outputs.utilisation), part(sticky.hottestUtilisation)],
    ...(outputs.cpuUtilisation === undefined ? [] : cpuRows(outputs)),
    ['Sessions lost with one replica', '0', count(outputs.sessionsLostPerCrash)],
    ['Sessions cut by a deploy', '0', count(outputs.sessionsCutPerDeploy)],
    ['Logins again by a user at a deploy', '0', count(outputs.forcedLoginsPerUser)],
    ['A month', money(outputs.usdPerMonth), money(sticky.usdPerMonth)],
  ];
  return (
    <>
      <h3>What stickiness adds</h3>
      {rows.length > 0 && <Waterfall rows={rows} />}
      {sticky.outcome !== 'ok' && (
        <p class="warning">
          Sessions pinned:{' '}
          {WHY[sticky.outcome] ?? `the target is out of reach, since ${CAUSES[sticky.cause ?? ''] ?? ''}`}.
        </p>
      )}
      {outputs.replicas === undefined && sticky.replicas === undefined ? null : (
        <Table
          label="Requests anywhere against sessions pinned"
          columns={[
            { head: 'All up', cell: ([label]) => label },
            { head: <span class="key free">anywhere</span>, num: true, cell: ([, free]) => free },
            { head: <span class="key state">pinned</span>, num: true, cell: ([, , pinned]) => pinned },
          ]}
          rows={table}
        />
      )}
    </>
  );
}

type TableRow = readonly [label: string, free: string, pinned: string];

const named = (constraint: string | undefined) => CONSTRAINTS[constraint ?? '']?.said.replace(/^the /, '') ?? '–';
const money = (value: number | undefined) => (value === undefined ? '–' : usd(value));

const cpuRows = ({ cpuUtilisation, sticky }: Outputs): readonly TableRow[] => [
  ['Utilisation of the CPU, mean', part(cpuUtilisation), part(sticky.cpuUtilisation)],
  ['Utilisation of the CPU, hottest', part(cpuUtilisation), part(sticky.hottestCpuUtilisation)],
];
