import type { Warning } from '../../../kit/declare/define.ts';
import { bytes, counted, rounded } from '../../../kit/say/format.ts';
import { storeTraits } from '../../../models/store/stores.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import { hasFields } from '../ask/rules.ts';
import type { Outputs } from './outputs.ts';
import { storeWords } from './words.ts';

const LISTPACK_FIELD_BYTES = 64;

/** Whether nobody chose a node, an organisation neither. */
const isExampleNode = ({ nodeMemoryBytes }: Inputs) =>
  nodeMemoryBytes === fields.nodeMemoryBytes.default && !fields.nodeMemoryBytes.isOwn;

/** What the reader should know about this result. */
export function warnings(inputs: Inputs, outputs: Outputs): readonly Warning[] {
  const found: (Warning | undefined)[] = [
    hasFields(inputs) && inputs.fields === 1
      ? {
          id: 'hash-of-one',
          message: 'A hash of a single field costs more than a string: an entry, a name and a table of its own.',
        }
      : undefined,
    hasFields(inputs) &&
    inputs.fields <= 512 &&
    Math.ceil(inputs.storedBytes / inputs.fields) > LISTPACK_FIELD_BYTES &&
    Math.ceil(inputs.storedBytes / inputs.fields) <= 2 * LISTPACK_FIELD_BYTES
      ? {
          id: 'over-listpack',
          message: `Fields over ${LISTPACK_FIELD_BYTES} bytes turn the packed hash into a table, two thirds larger. Shorter fields, or a higher hash-max-listpack-value, keep it packed.`,
        }
      : undefined,
    outputs.shardsBoundBy === 'operations' && outputs.shards !== undefined && outputs.shards > 1
      ? {
          id: 'operations-bind',
          message: `Operations, not memory, ask for ${rounded(outputs.shards)} shards. A near-cache or fewer touches of the expiry time is cheaper than nodes.`,
        }
      : undefined,
    isExampleNode(inputs) && outputs.shardsBoundBy === 'memory' && outputs.shards !== undefined && outputs.shards > 1
      ? {
          id: 'example-node',
          message: `The node is the example’s, of ${bytes(inputs.nodeMemoryBytes)}, and asks for ${rounded(outputs.shards)} shards. Larger nodes hold it in fewer: type memory and price of those that you would buy.`,
        }
      : undefined,
    outputs.sessionsLostWithNode === undefined
      ? undefined
      : {
          id: 'no-replica',
          message: `Without a replica, a lost node takes ${counted(outputs.sessionsLostWithNode, 'session')} with it.`,
        },
    inputs.ttl
      ? undefined
      : {
          id: 'no-expiry',
          message: 'Without expiry, sessions only ever grow in number: nothing removes the dead ones.',
        },
    storeTraits(inputs.store).onDisk
      ? {
          id: 'on-disk',
          message: `${storeWords[inputs.store].name} keeps sessions on disk; memory here is what holds all of them in cache. Every touch of an expiry time writes a new row version: vacuum often.`,
        }
      : undefined,
  ];
  return found.filter((warning) => warning !== undefined);
}
