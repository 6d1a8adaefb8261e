/** The files of a new calculator: a small one that works (requests in flight), to be changed until it is yours. */

export type Names = {
  /** In addresses and folders: `cold-start`. */
  readonly id: string;
  /** The spec's name in code: `coldStart`. */
  readonly camel: string;
  /** In headings: `Cold start`. */
  readonly title: string;
};

/** All spellings of an id. Throws where it is not lower-case words joined by hyphens. */
export function namesOf(id: string): Names {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new RangeError(`"${id}" is no id: use lower-case words joined by hyphens, such as cold-start`);
  const pascal = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  const words = id.replaceAll('-', ' ');
  return {
    id,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    title: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

const model = () => `/**
 * Requests inside a service at once: arrival rate times time inside (Little's law), for any order of service and any distribution.
 * Capacity, pools and memory follow it. Rate in requests per second, time in milliseconds, both finite and not negative; 0 where either is 0.
 * Source: J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9 (1961).
 *
 * @example requestsInFlight(300, 100) // 30
 */
export const requestsInFlight = (requestsPerSecond: number, insideMilliseconds: number): number =>
  (requestsPerSecond * insideMilliseconds) / 1000;
`;

const modelTest = () => `import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestsInFlight } from './requests-in-flight.ts';

/** Counts who is inside, millisecond by millisecond: one arrival every \`gap\`, each staying for \`stay\`. */
function countedMean(gap: number, stay: number): number {
  const window = gap * stay;
  let inside = 0;
  for (let now = 0; now < window; now++)
    for (let arrival = now - (now % gap); arrival > now - stay; arrival -= gap) inside++;
  return inside / window;
}

test('agrees with counting who is inside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (gap, stay) => {
      expect(requestsInFlight(1000 / gap, stay)).toBeCloseTo(countedMean(gap, stay), 9);
    }),
  );
});
`;

const fields = ({ id }: Names) => `import { type InputsOf, quantity } from '../../../kit/declare/field.ts';
import { peakToMean } from '../../later-fields.ts';
import { withOwnDefaults } from '../../own-defaults.ts';
import { peakRequestsPerSecond } from '../../scenario-fields.ts';

export const groups = { load: 'Load' };

export const fields = withOwnDefaults('${id}', {
  peakRequestsPerSecond: peakRequestsPerSecond({ group: 'load', basic: true }),
  peakToMean: peakToMean({ group: 'load', basic: true }),
  insideMilliseconds: quantity({
    label: 'Time inside',
    help: 'From arrival to answer, waiting included.',
    unit: 'milliseconds',
    min: 0,
    max: 86_400_000,
    open: 'min',
    slider: [1, 10_000, 'log'],
    default: 100,
    from: 'judgement: a page that asks a database twice',
    group: 'load',
    basic: true,
  }),
});
export type Inputs = InputsOf<typeof fields>;
`;

const compute = ({ id }: Names) => `import type { Result } from '../../../kit/declare/define.ts';
import { requestsInFlight } from '../../../models/${id}/requests-in-flight.ts';
import type { Inputs } from '../ask/fields.ts';

export type Outputs = { readonly requestsInFlight: number; readonly meanInFlight: number };

/** Hands the inputs to the model. No formula stands here. */
export function compute({ peakRequestsPerSecond, peakToMean, insideMilliseconds }: Inputs): Result<Outputs> {
  return {
    outcome: 'ok',
    outputs: {
      requestsInFlight: requestsInFlight(peakRequestsPerSecond, insideMilliseconds),
      meanInFlight: requestsInFlight(peakRequestsPerSecond / peakToMean, insideMilliseconds),
    },
    warnings: [],
  };
}
`;

const core = ({ id, title }: Names) => `import { defineCore } from '../../kit/declare/define.ts';
import { show } from '../../kit/say/format.ts';
import { compute } from './answer/compute.ts';
import { fields, groups } from './ask/fields.ts';

/** What the calculator asks and answers: all that a bench needs of it. */
export const core = defineCore({
  id: '${id}',
  version: 1,
  title: '${title}',
  question: 'How many requests are inside at once?',
  fields,
  groups,
  compute,
  answer: (_inputs, { outputs }) => \`At the peak **\${show(outputs.requestsInFlight, 'count')}** requests are inside at once.\`,
  presets: [],
  estimators: [],
  formerDefaults: () => import('../former-defaults.ts').then(({ noticeOf }) => noticeOf('${id}', fields)),
});
`;

const spec = ({ camel }: Names) => `import { defineCalculator } from '../../kit/declare/define.ts';
import { exactOnceGiven } from '../../kit/declare/exactly.ts';
import { show } from '../../kit/say/format.ts';
import { fields } from './ask/fields.ts';
import { core } from './core.ts';

/** Requests inside the service at the peak. */
export const ${camel} = defineCalculator({
  ...core,
  outputs: {
    requestsInFlight: { label: 'Requests inside, at the peak', unit: 'count', basis: exactOnceGiven(fields, ['insideMilliseconds']) },
    meanInFlight: { label: 'Requests inside, on average', unit: 'count', basis: exactOnceGiven(fields, ['insideMilliseconds', 'peakToMean']) },
  },
  main: 'requestsInFlight',
  working: [
    {
      title: 'Requests inside',
      formula: 'L = \\\\lambda W',
      numbers: (inputs, outputs) =>
        [
          show(inputs.peakRequestsPerSecond, 'perSecond'),
          ' × ',
          show(inputs.insideMilliseconds, 'milliseconds'),
          ' = ',
          show(outputs.requestsInFlight, 'count'),
        ].join(''),
      because: "Little's law: it holds for any order of service.",
    },
  ],
  leavesOut: ['Variation: this is a mean, and a queue needs room above it.'],
});
`;

const examples = ({ camel }: Names) => `import type { ExamplesOf } from '../../kit/declare/define.ts';
import type { ${camel} } from './spec.ts';

/** Numbers from outside with their source. The page prints them, a test checks them. */
export const examples = [
  {
    title: '300 requests a second for a tenth of a second each',
    inputs: { peakRequestsPerSecond: 300, insideMilliseconds: 100 },
    outputs: { requestsInFlight: 30, meanInFlight: 10 },
    source: "Little's law by hand",
  },
] satisfies ExamplesOf<typeof ${camel}>;
`;

const view = () => `import { show } from '../../../kit/say/format.ts';
import { calculatorView, type PictureProps } from '../../../kit/view/calculator-view.tsx';
import { Drawing } from '../../../kit/view/Drawing.tsx';
import type { Figure } from '../../../kit/view/Figures.tsx';
import type { Outputs } from '../answer/compute.ts';
import type { Inputs } from '../ask/fields.ts';
import { core } from '../core.ts';

/** Its first picture: the requests inside. */
function Picture({ outputs }: PictureProps<Inputs, Outputs>) {
  const shown = show(outputs.requestsInFlight, 'count');
  return (
    <Drawing caption="Every request inside holds a slot, memory and often a connection.">
      {(width) => (
        <svg viewBox={\`0 0 \${width} 48\`} width={width} role="img" aria-label={\`\${shown} requests inside\`}>
          <rect x="1" y="1" width={width - 2} height="46" fill="var(--free-wash)" stroke="var(--free)" />
          <text x="12" y="30" fill="var(--ink)" font-size="14">
            {shown} inside
          </text>
        </svg>
      )}
    </Drawing>
  );
}

/** The calculator: its inputs, its figures and its first picture. */
export const View = calculatorView(core, { figures: headline, Picture });

function headline(_inputs: Inputs, { requestsInFlight }: Outputs): readonly Figure[] {
  return [
    { label: 'Requests inside', path: 'requestsInFlight', value: show(requestsInFlight, 'count'), basis: 'exact' },
  ];
}
`;

const more = () => `import type { JSX } from 'preact';
import { show } from '../../../kit/say/format.ts';
import type { MoreProps } from '../../../kit/page/page-parts.ts';
import type { Outputs } from '../answer/compute.ts';
import type { Inputs } from '../ask/fields.ts';

/** Pictures and tables after the first: an embed fetches them when somebody asks. */
export const More = ({ outputs }: MoreProps<Inputs, Outputs>): JSX.Element => (
  <p>On average, over the day: {show(outputs.meanInFlight, 'count')}.</p>
);
`;

const island = ({ id, camel }: Names) => `import { sleeping } from '../../kit/page/Sleeping.tsx';
import { atHand } from '../beside/at-hand.ts';

const whole = () =>
  import('../../kit/page/OnPage.tsx').then(({ onPage }) =>
    onPage(
      {
        view: () => import('../../calculators/${id}/show/View.tsx').then(({ View }) => View),
        more: () => import('../../calculators/${id}/show/More.tsx').then(({ More }) => More),
        spec: () => import('../../calculators/${id}/spec.ts').then(({ ${camel} }) => ${camel}),
      },
      atHand,
    ),
  );

/** The ${id} calculator on its page: written by the server, awake when a reader comes near. */
export default sleeping(import.meta.env.SSR ? await whole() : undefined, whole);
`;

const page = ({ id, title }: Names) => `---
title: How many requests are inside at once?
description: Requests inside a service at the peak, from the arrival rate and the time each spends inside.
kicker: ${title}
template: splash
---

import Working from '#parts/Working.astro'
import Island from '../../../src/service/islands/${id}.tsx'

<Island client:load base={import.meta.env.BASE_URL} />

<Working of="${id}" />

## How to read it

One sentence on the number, one on what follows from it.

## When the model misleads

Bursts: [ten times the rate](/calculators/${id}/#peakRequestsPerSecond=3000) for a second is not ten times the mean.

## Sources

J. D. C. Little, *A proof for the queuing formula L = λW*, Operations Research 9 (1961).
`;

/** Every file of a new calculator by its path. */
export const filesOf = (names: Names): Readonly<Record<string, string>> => ({
  [`src/models/${names.id}/requests-in-flight.ts`]: model(),
  [`src/models/${names.id}/requests-in-flight.test.ts`]: modelTest(),
  [`src/calculators/${names.id}/ask/fields.ts`]: fields(names),
  [`src/calculators/${names.id}/answer/compute.ts`]: compute(names),
  [`src/calculators/${names.id}/core.ts`]: core(names),
  [`src/calculators/${names.id}/spec.ts`]: spec(names),
  [`src/calculators/${names.id}/examples.ts`]: examples(names),
  [`src/calculators/${names.id}/show/View.tsx`]: view(),
  [`src/calculators/${names.id}/show/More.tsx`]: more(),
  [`src/service/islands/${names.id}.tsx`]: island(names),
  [`content/docs/calculators/${names.id}.mdx`]: page(names),
});
