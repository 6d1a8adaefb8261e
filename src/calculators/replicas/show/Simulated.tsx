import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import { milliseconds, rounded, share } from '../../../kit/say/format.ts';
import type { Outputs } from '../answer/outputs.ts';
import { isUncertain } from '../answer/queue-errors.ts';
import type { Inputs } from '../ask/fields.ts';
import { type Asked, MOST_SIMULATED_REPLICAS, type Told } from './simulate-here.ts';

/** Somebody who types has paused for so long. */
const PAUSE_MILLISECONDS = 700;

type State = { readonly of: string } & (Told | { readonly failed: true });

/**
 * The reader's own service in the simulator, in a worker: by itself where the formula errs by more than a tenth or was never compared, else when
 * asked.
 */
export function Simulated({ inputs, outputs }: MoreProps<Inputs, Outputs>): JSX.Element | null {
  const { replicas, targetPercentileMilliseconds, sizedRequestsPerSecond } = outputs;
  const [wanted, want] = useState<string>();
  const [isAwake, wake] = useState(false);
  useEffect(() => wake(true), []);
  const [state, setState] = useState<State>();
  const key = JSON.stringify(inputs);
  const fits =
    replicas !== undefined && targetPercentileMilliseconds !== undefined && replicas <= MOST_SIMULATED_REPLICAS;
  const starts = fits && (wanted === key || (isAwake && isUncertain(inputs)));
  useEffect(() => {
    if (!starts) return;
    let worker: Worker | undefined;
    const timer = setTimeout(
      () => {
        worker = new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<Told>) => setState({ of: key, ...data });
        worker.onerror = () => setState({ of: key, failed: true });
        const asked: Asked = { inputs, replicas, requestsPerSecond: sizedRequestsPerSecond };
        worker.postMessage(asked);
      },
      wanted === key ? 0 : PAUSE_MILLISECONDS,
    );
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [key, starts]);
  if (replicas === undefined || targetPercentileMilliseconds === undefined) return null;
  const here = state?.of === key ? state : undefined;
  return (
    <div class="simulated">
      {!fits && <p>More than {rounded(MOST_SIMULATED_REPLICAS)} replicas are not simulated here.</p>}
      {fits && !starts && (
        <button type="button" onClick={() => want(key)}>
          Simulate this service
        </button>
      )}
      {starts && <p aria-live="polite">{said(here, inputs, targetPercentileMilliseconds)}</p>}
      {starts && here && 'done' in here && here.done < 1 && (
        <progress value={here.done} aria-label="Simulated so far" />
      )}
    </div>
  );
}

function said(here: State | undefined, { percentile }: Inputs, formula: number): string {
  if (here && 'failed' in here) return 'The simulator could not be loaded.';
  if (!here?.found) return 'Simulating this service…';
  const { low, high, requests } = here.found;
  return `Simulated, ${rounded(requests)} requests: ${share(percentile)} within ${milliseconds(low)} to ${milliseconds(high)}, a 99% interval. The formula says ${milliseconds(formula)}.`;
}
