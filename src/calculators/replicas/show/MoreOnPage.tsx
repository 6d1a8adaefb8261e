import type { JSX } from 'preact';
import { trust } from '../../../kit/declare/trust.ts';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import { waits } from '../answer/basis.ts';
import { pinnedError } from '../answer/other-bases.ts';
import type { Outputs } from '../answer/outputs.ts';
import { queueErrorText } from '../answer/queue-errors.ts';
import type { Inputs } from '../ask/fields.ts';
import { More } from './More.tsx';
import { Simulated } from './Simulated.tsx';

/** What a page has beside an embed: how good the formula is here, and the simulator, which needs a worker. */
export function MoreOnPage(props: MoreProps<Inputs, Outputs>): JSX.Element {
  const text =
    trust(waits, props.inputs).basis === 'exact' ? 'theory has this queue exactly' : queueErrorText(props.inputs);
  return (
    <>
      <More {...props} />
      {props.outputs.targetPercentileMilliseconds !== undefined && (
        <>
          <h3>How far to trust the response times</h3>
          <p>
            {text[0]?.toUpperCase()}
            {text.slice(1)}.
          </p>
          <p>With sessions pinned: {pinnedError}.</p>
          <Simulated {...props} />
        </>
      )}
    </>
  );
}
