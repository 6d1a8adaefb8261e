import type { JSX } from 'preact';
import { Drawing } from '../../kit/Drawing.tsx';
import { milliseconds, rounded } from '../../kit/format.ts';
import type { Outputs } from './compute.ts';
import type { Inputs } from './fields.ts';
import { PlacementPicture } from './PlacementPicture.tsx';
import { PlacementTable } from './PlacementTable.tsx';
import { StormPicture } from './StormPicture.tsx';
import { YearPicture } from './YearPicture.tsx';

type Props = { readonly inputs: Inputs; readonly outputs: Outputs };

/** Everything under the headline figures that is drawn. */
export function Pictures({ inputs, outputs }: Props): JSX.Element {
  const event = outputs.survivorUtilisation.zone === undefined ? 'crash' : 'zone';
  const storm = outputs.storm[event];
  return (
    <>
      <h3>The same service, its state elsewhere</h3>
      <Drawing caption="Each bar is all sessions; its hollow end is what one event takes. Amber: a server or store remembers them. Slate: the client carries them. A crash fails the same requests in every row.">
        {(width) => <PlacementPicture width={width} inputs={inputs} outputs={outputs} />}
      </Drawing>
      <PlacementTable outputs={outputs} />
      <h3>Sessions lost in a year</h3>
      {outputs.sessionsLostPerYear.total > 0 ? (
        <Drawing caption="Deploys beside crashes, for the placement that you chose.">
          {(width) => <YearPicture width={width} outputs={outputs} />}
        </Drawing>
      ) : (
        <p class="no-picture">None, wherever it fails: with this placement no event takes a session.</p>
      )}
      <h3>Reconnect storm</h3>
      {storm.spreadNeededSeconds === undefined ? (
        <p class="no-picture">Nothing survives that could admit anyone.</p>
      ) : (
        <Drawing
          caption={`${rounded(storm.clients)} clients after ${event === 'zone' ? 'a zone loss' : 'a crash'}, as they come (filled)${
            storm.reconnectsPerSecond > storm.admittedPerSecond
              ? `, and as the survivors can admit them (dashed): a spread of ${milliseconds(storm.spreadNeededSeconds * 1000)}.`
              : ': the survivors admit them.'
          }`}
        >
          {(width) => <StormPicture width={width} storm={storm} spreadSeconds={inputs.reconnectSpreadSeconds} />}
        </Drawing>
      )}
    </>
  );
}
