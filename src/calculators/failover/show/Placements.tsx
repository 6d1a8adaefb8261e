import type { JSX } from 'preact';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { PlacementPicture } from './PlacementPicture.tsx';

type Props = { readonly inputs: Inputs; readonly outputs: Outputs };

/** What one event takes, by where the state lives. */
export const Placements = ({ inputs, outputs }: Props): JSX.Element => (
  <>
    <h3>The same service, its state elsewhere</h3>
    <Drawing caption="Each bar is all sessions; its hollow end is what one event takes. Amber: a server or store remembers them. Slate: the client carries them. A crash fails the same requests in every row.">
      {(width) => <PlacementPicture width={width} inputs={inputs} outputs={outputs} />}
    </Drawing>
  </>
);
