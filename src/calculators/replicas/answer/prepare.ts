import { dealingOf } from '../../../models/queueing/balancing/balancing.ts';
import { runningOf } from '../../../models/queueing/response/runtimes.ts';
import { isWhole, learn } from '../../../models/queueing/station/later-code.ts';
import type { Inputs } from '../ask/fields.ts';

/** Fetches the queues of shared cores, of two choices and in turn for inputs that need them. */
export function prepare({ runtime, balancing }: Inputs): Promise<unknown> | undefined {
  if (isWhole() || !(runningOf(runtime).sharesCores || dealingOf(balancing).isFetchedLater)) return undefined;
  return import('../../../models/queueing/station/whole.ts').then(({ whole }) => learn(whole));
}
