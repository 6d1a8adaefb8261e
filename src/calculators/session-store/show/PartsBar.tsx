import { bytes, rounded } from '../../../kit/say/format.ts';
import type { SessionParts } from '../../../models/store/session-parts.ts';
import type { Outputs } from '../answer/outputs.ts';
import { storeWords } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';
import { Bar } from './Bar.tsx';

/** Where the bytes of one session go. */
export function PartsBar({
  inputs,
  parts,
  outputs,
}: {
  readonly inputs: Inputs;
  readonly parts: SessionParts;
  readonly outputs: Outputs;
}) {
  const words = storeWords[inputs.store].parts;
  const { bytesPerSession = 0, roundingBytes } = outputs;
  return (
    <Bar
      label={`One session of ${bytes(inputs.storedBytes)} takes ${bytes(Math.round(bytesPerSession))}, part by part`}
      caption={
        roundingBytes === undefined
          ? 'Drawn in proportion. Amber is the session itself.'
          : `Drawn in proportion. Amber is the session itself; ${rounded(roundingBytes)} bytes of the rest are rounding to size classes.`
      }
      segments={[
        { name: 'the session itself', bytes: inputs.storedBytes, kind: 'state' },
        { name: `around the ${words.value}`, bytes: parts.value - inputs.storedBytes, kind: 'around' },
        { name: words.key, bytes: parts.key, kind: 'around' },
        { name: words.header, bytes: parts.header, kind: 'around' },
        { name: words.entry, bytes: parts.entry, kind: 'around' },
        { name: words.table, bytes: parts.table, kind: 'around' },
        { name: words.expiry, bytes: parts.expiry, kind: 'around' },
      ]}
    />
  );
}
