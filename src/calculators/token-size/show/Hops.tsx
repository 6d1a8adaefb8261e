import { exact } from '../../../kit/say/format.ts';
import type { LimitResult } from '../../../models/exchange/limits.ts';
import { limitFact } from '../answer/hops.ts';
import type { Outputs } from '../answer/outputs.ts';
import { isOfEachPart, type Split } from '../answer/split.ts';
import { liftOf, limitLabel } from './limit-words.tsx';

const counted: Readonly<Record<string, string>> = {
  cookie: 'name and value of one cookie',
  value: 'the value before it is escaped',
  'set-cookie': 'the Set-Cookie value',
  field: 'the header line',
  head: 'the whole head',
  encoded: 'the value after Huffman',
};

const reachedWords = { fits: 'fits', tight: 'tight', mayRefuse: 'may be refused', refused: 'refused' } as const;
const unreached = {
  fits: 'would fit',
  tight: 'would be tight',
  mayRefuse: 'might be refused',
  refused: 'would be refused',
} as const;

/** How full a limit is, as a line; a refused one is full and over. */
const Fill = ({ usedBytes, limitBytes, verdict }: LimitResult) => (
  <svg
    class={`fill ${verdict}`}
    viewBox="0 0 100 6"
    width="100%"
    height="6"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="room" width="100" height="6" />
    <rect class="used" width={Math.min(100, (100 * usedBytes) / limitBytes)} height="6" />
  </svg>
);

function Hop({
  hop,
  fits,
  reached,
  refuses,
  split,
}: {
  hop: LimitResult;
  fits: number | undefined;
  reached: boolean;
  refuses: boolean;
  split: Split | undefined;
}) {
  const fact = limitFact(hop.id);
  const lift = liftOf(hop.id);
  const isPart = isOfEachPart(fact?.counts, split);
  return (
    <li class={reached ? 'hop' : 'hop unreached'}>
      <p class="hop-head">
        <b>{limitLabel(hop.id)}</b>
        <span class={hop.verdict}>{(reached ? reachedWords : unreached)[hop.verdict]}</span>
      </p>
      <Fill {...hop} />
      <p class="source">
        {exact(hop.usedBytes)} of {exact(hop.limitBytes)} bytes:{' '}
        {fact?.way === 'response' ? `${counted[fact.counts]} of the answer` : counted[fact?.counts ?? '']}
        {isPart && `, into several of which ${split?.splitter} splits it`}.{' '}
        {hop.leftBytes >= 0 ? `${exact(hop.leftBytes)} left` : `${exact(-hop.leftBytes)} too many`}
        {fits !== undefined && `, room for ${exact(fits)} in all`}.{!isPart && ` Beyond it: ${hop.refusal}.`}
      </p>
      {(refuses || hop.verdict !== 'fits') && lift && (
        <p class="lift">
          {lift === 'not adjustable' ? (
            'Nothing lifts this limit.'
          ) : (
            <>
              To lift it: <code>{lift}</code>
            </>
          )}
        </p>
      )}
    </li>
  );
}

type Shown = { readonly outputs: Outputs; readonly split: Split | undefined };

/** Hops in the order in which one way passes them: how full each limit is, which refuses first and how, and what would lift it. */
function Way({ way, outputs: { growth }, split }: Shown & { readonly way: Outputs['path'] }) {
  const first = way.hops.findIndex(({ id }) => id === way.firstRefusal);
  return (
    <ol class="hops">
      {way.hops.map((hop, index) => (
        <Hop
          key={`${hop.id}-${index}`}
          hop={hop}
          fits={growth?.rolesUntil.find(({ id }) => id === hop.id)?.roles}
          reached={first === -1 || index <= first}
          refuses={index === first}
          split={split}
        />
      ))}
    </ol>
  );
}

/** The chosen path in both directions: every request that carries the token, and the one answer that sets it. */
export function Hops({ outputs, split }: Shown) {
  const { path, whenSet } = outputs;
  if (path.hops.length === 0) return null;
  return (
    <>
      <h3>The path, hop by hop</h3>
      <Way way={path} outputs={outputs} split={split} />
      {whenSet.hops.length > 0 && (
        <>
          <h3>When it is set</h3>
          <p class="source">The answer with its Set-Cookie lines goes back, from the service outwards.</p>
          <Way way={whenSet} outputs={outputs} split={split} />
        </>
      )}
    </>
  );
}
