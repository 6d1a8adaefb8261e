import { readerStep, type StairStep, staircase } from '../../../models/store/staircase.ts';
import { storeTraits } from '../../../models/store/stores.ts';
import { bytesAtSize } from '../answer/size-store.ts';
import { fields, type Inputs } from '../ask/fields.ts';
import { hasFields } from '../ask/rules.ts';

/** What a session takes over its size, and where the reader stands. */
export type Stairs = {
  readonly steps: readonly StairStep[];
  /** The reader's step. */
  readonly fromBytes: number;
  readonly toBytes: number;
  /** To come down a step; absent on the lowest. */
  readonly shaveBytes?: number;
  readonly savedBytesPerSession?: number;
  readonly savedBytes?: number;
};

/** Sizes of a PostgreSQL row are looked at this many times at most: it changes every eight bytes. */
const FINEST = 48;
const SMALLEST_WINDOW = 64;

/** The steps from half to twice the session's size, around the reader's own. */
export function stairs(inputs: Inputs, sessionsPerShard: number, sessions: number): Stairs {
  const { store, storedBytes } = inputs;
  const bytesAt = bytesAtSize(inputs, sessionsPerShard);
  const largest = storeTraits(store).longestSessionBytes?.(inputs.keyBytes) ?? fields.storedBytes.max;
  const to = Math.min(largest, Math.max(SMALLEST_WINDOW, 2 * storedBytes));
  const from = Math.max(1, Math.floor(storedBytes / 2));
  const grain = grainOf(inputs, to - from);
  const { down, fromBytes, toBytes } = readerStep(bytesAt, storedBytes, largest, grain);
  return {
    steps: staircase(bytesAt, from, to, grain),
    fromBytes,
    toBytes,
    ...(down && {
      shaveBytes: down.shaveBytes,
      savedBytesPerSession: down.savedBytes,
      savedBytes: down.savedBytes * sessions,
    }),
  };
}

/** Fields of a hash grow together; a row is looked at in multiples of its alignment. */
function grainOf(inputs: Inputs, range: number): number {
  if (hasFields(inputs)) return inputs.fields;
  return storeTraits(inputs.store).blocks === 'pages' ? Math.max(8, Math.ceil(range / FINEST / 8) * 8) : 1;
}
