import type { JSX } from 'preact';
import { exact } from '../../kit/say/format.ts';
import type { Way } from '../rank/knowledge.ts';
import type { HopCell, Proportion as Parts, PathHop, ToldPath } from '../tell/told.ts';
import { nameOf } from '../tell/words.ts';
import { Bar } from './Bar.tsx';
import { Marked } from './marked.tsx';
import { Proportion } from './Proportion.tsx';
import { productsOf, withoutProduct } from './Stack.tsx';
import type { Diagnosing } from './use-diagnose.ts';

/** A verdict as a word, and its colour. */
const verdicts = {
  fits: ['fits', 'fits'],
  tight: ['tight', 'tight'],
  mayRefuse: ['may be refused', 'refused'],
  refused: ['refused', 'refused'],
  cut: ['cut', 'tight'],
} as const;

function Figures({ cell }: { readonly cell: HopCell }): JSX.Element | null {
  const { used, limit, counts, verdict, kind } = cell;
  if (limit === undefined) return null;
  const [word, colour] = kind === 'would' ? ['', 'fits'] : (verdicts[verdict ?? 'fits'] ?? ['', '']);
  const would = verdict === 'refused' ? 'would not fit' : 'would fit';
  return (
    <>
      <p class="n">
        {used === undefined ? (
          <>limit {exact(limit)}</>
        ) : (
          <>
            <b>{exact(used)}</b> of {exact(limit)}
          </>
        )}
      </p>
      {used !== undefined && (
        <Bar {...cell} used={used} limit={limit} isHollow={kind === 'would'} isRefused={verdict === 'refused'} />
      )}
      <p class="w">
        <span>{kind === 'would' ? would : counts}</span>
        {used !== undefined && word !== '' && <span class={colour}>{word}</span>}
      </p>
    </>
  );
}

const sides: Readonly<Record<Way, readonly [name: string, label: string]>> = {
  request: ['in', 'in ↓'],
  response: ['back', 'back ↑'],
};

function Cell({
  way,
  cell,
  children,
}: {
  readonly way: Way;
  readonly cell: HopCell;
  readonly children?: JSX.Element | undefined;
}): JSX.Element {
  const [name, label] = sides[way];
  return (
    <div class={`cell ${name} ${cell.kind === 'would' ? 'status' : cell.kind}`}>
      <span class="direction">{label}</span>
      {children}
      <Figures cell={cell} />
      {(cell.over !== undefined || cell.note !== undefined) && (
        <p class="note">
          {cell.over !== undefined && <b>{cell.over} </b>}
          {cell.note !== undefined && <Marked text={cell.note} />}
        </p>
      )}
      <span class="track" aria-hidden="true" />
    </div>
  );
}

/** A hop with what happens at it in both directions; its box changes the product. */
function Hop({
  hop,
  screen,
  diagnosing,
}: {
  readonly hop: PathHop;
  readonly screen: ToldPath['screen'];
  readonly diagnosing: Diagnosing;
}): JSX.Element {
  const { column, role, isNone, refuses, cells } = hop;
  const kind = [
    isNone ? 'none' : '',
    refuses ? 'refuses' : '',
    cells.request.kind === 'never' || cells.response.kind === 'never' ? 'never' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const picked = diagnosing.asked.path[column];
  const options = [
    ...withoutProduct(column),
    ...productsOf(column).map((product) => [product.id, nameOf(product)] as const),
  ];
  return (
    <li class={`hop ${kind}`}>
      <Cell way="request" cell={cells.request} />
      <label class="box">
        <span class="role">{role}</span>
        <select value={hop.id ?? picked} onChange={({ currentTarget: { value } }) => diagnosing.place(column, value)}>
          {options.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        {refuses && <b class="badge">refuses</b>}
      </label>
      <Cell way="response" cell={cells.response}>
        {screen && (
          <>
            <p class="sees">browser shows</p>
            <div class="screen">
              <span class="chrome" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              <b>{screen.title}</b>
              <span>{screen.line}</span>
            </div>
          </>
        )}
      </Cell>
    </li>
  );
}

type BenchProps = { readonly path: ToldPath; readonly proportion?: Parts; readonly diagnosing: Diagnosing };

/** The path, which is the picture: the request above its hops, the response below, and where it ends. */
export const PathBench = ({ path, proportion, diagnosing }: BenchProps): JSX.Element => (
  <section class="path-bench" aria-labelledby="the-path">
    <div class="row">
      <h2 id="the-path">The path, and where it ends</h2>
      <ul class="legend">
        <li>
          <i class="swatch carried" />
          cookies, tokens
        </li>
        <li>
          <i class="swatch rest" />
          other bytes
        </li>
        <li>
          <i class="swatch limit" />
          the hop’s limit
        </li>
        <li>
          <i class="swatch over" />
          refused
        </li>
      </ul>
    </div>
    <ol class="path" aria-label="Hops from the browser to the library">
      {path.hops.map((hop, index) => (
        <Hop key={hop.column} hop={hop} screen={index === 0 ? path.screen : undefined} diagnosing={diagnosing} />
      ))}
    </ol>
    <p class="caption">{path.caption}</p>
    {proportion && <Proportion {...proportion} />}
  </section>
);
