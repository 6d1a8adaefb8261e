import type { JSX } from 'preact';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import { milliseconds, rounded } from '../../../kit/say/format.ts';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import type { Outputs } from '../answer/outputs.ts';
import { eventWords } from '../answer/words.ts';
import type { Inputs } from '../ask/fields.ts';
import { AvailabilityTable } from './AvailabilityTable.tsx';
import { EventsTable } from './EventsTable.tsx';
import { PlacementTable } from './PlacementTable.tsx';
import { StormPicture } from './StormPicture.tsx';
import { StormTable } from './StormTable.tsx';
import { YearPicture } from './YearPicture.tsx';

/** The first picture's numbers, a year of failures, the storm after one, and what each event and the year come to. */
export function More({ inputs, outputs }: MoreProps<Inputs, Outputs>): JSX.Element {
  const event = outputs.survivorUtilisation.zone === undefined ? 'crash' : 'zone';
  const storm = outputs.storm[event];
  return (
    <>
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
          caption={`${rounded(storm.clients)} clients after ${eventWords[event].after}, as they come (filled)${
            storm.reconnectsPerSecond > storm.admittedPerSecond
              ? `, and as the survivors can admit them (dashed): a spread of ${milliseconds(storm.spreadNeededSeconds * 1000)}.`
              : ': the survivors admit them.'
          }`}
        >
          {(width) => <StormPicture width={width} storm={storm} spreadSeconds={inputs.reconnectSpreadSeconds} />}
        </Drawing>
      )}
      <StormTable storm={outputs.storm} />
      <EventsTable outputs={outputs} />
      <AvailabilityTable inputs={inputs} outputs={outputs} />
    </>
  );
}
