import { bytes, exact, rounded } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { Bar } from './Bar.tsx';

type Memory = NonNullable<Outputs['memory']>;

/** What the primaries need beside the sessions: the difference between used_memory and the machine to buy. */
export function MemoryBar({
  inputs,
  outputs,
  memory,
}: {
  readonly inputs: Inputs;
  readonly outputs: Outputs;
  readonly memory: Memory;
}) {
  const { sessions, idleSessions = 0, memoryNeededBytes = 0, shards } = outputs;
  const idle = (memory.sessions * idleSessions) / sessions;
  const held =
    shards === undefined
      ? `A node has ${bytes(inputs.nodeMemoryBytes)}.`
      : `${rounded(shards)} × ${bytes(inputs.nodeMemoryBytes)} hold it; replicas repeat it.`;
  return (
    <Bar
      label={`Memory needed, ${bytes(memoryNeededBytes)}, by cause`}
      caption={`Memory of all primaries. ${held}`}
      segments={[
        { name: idle > 0 ? 'sessions in use' : 'sessions', bytes: memory.sessions - idle, kind: 'state' },
        { name: 'idle sessions, waiting to expire', bytes: idle, kind: 'state' },
        { name: `server and ${exact(inputs.clients)} connections`, bytes: memory.server, kind: 'around' },
        { name: 'fragmentation', bytes: memory.fragmentation, kind: 'around' },
        { name: 'copied while a snapshot is taken', bytes: memory.copyOnWrite, kind: 'spare' },
        { name: 'output buffer for replicas', bytes: memory.replicaBuffers, kind: 'spare' },
        { name: `reserved (${exact(inputs.reservedPercent)}%)`, bytes: memory.reserved, kind: 'spare' },
      ]}
    />
  );
}
