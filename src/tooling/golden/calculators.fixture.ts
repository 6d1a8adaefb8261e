/** What a calculator shows and hands out for its example, and what it shows in one more situation. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { calculators } from '../../calculators/index.ts';
import type { Calculator } from '../../kit/declare/define.ts';
import type { InputsOf } from '../../kit/declare/field.ts';
import type { MoreProps } from '../../kit/page/page-parts.ts';
import { readNumbers } from '../../kit/read/read.ts';
import { toCsv, toMarkdown } from '../../kit/say/export.ts';
import type { PictureProps } from '../../kit/view/calculator-view.tsx';
import { type Figure, Figures } from '../../kit/view/Figures.tsx';
import { pretty } from './pretty.fixture.ts';

type Inputs = InputsOf<Calculator['fields']>;
type ViewModule = {
  readonly View: {
    readonly figures: (inputs: Inputs, outputs: object) => readonly Figure[];
    readonly Picture: ComponentType<PictureProps<Inputs, object>>;
  };
};
type More = { readonly More: ComponentType<MoreProps<Inputs, object>> };

const views = import.meta.glob<ViewModule>('../../calculators/*/show/View.tsx');
const mores = import.meta.glob<More>('../../calculators/*/show/More.tsx');
const all: readonly Calculator[] = calculators as never;

/** A situation of each that draws or says something that its example does not; the last one of a calculator that is not named. */
const telling: Readonly<Record<string, string>> = {
  'token-size': 'opaque',
  'payload-cost': 'grpc',
  replicas: 'serverless',
  'session-store': 'postgresql',
  revocation: 'bank',
  failover: 'token',
  retries: 'none',
};

const site = 'https://where-state-lives.example/';

/** The last digits of a double may differ between machines. */
const twelveDigits = (text: string) =>
  text.replaceAll(/-?\d+\.\d{9,}(?:e[+-]?\d+)?/g, (number) => String(Number(Number(number).toPrecision(12))));

/** Each chart of some markup as a file that a browser shows, and the markup with their names in place of them. */
function chartsApart(markup: string, path: string) {
  const charts: [path: string, text: string][] = [];
  const rest = markup.replaceAll(/<svg\b(?:"[^"]*"|[^">])*role="img"[\s\S]*?<\/svg>/g, (svg) => {
    const [, width = ''] = /viewBox="0 0 ([\d.]+) /.exec(svg) ?? [];
    const number = charts.filter(([name]) => name.endsWith(`-${width}.svg`)).length + 1;
    const file = `${path}-${number}-${width}.svg`;
    charts.push([file, pretty(svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))]);
    return `<img src="${file.split('/').at(-1)}"/>`;
  });
  return { charts, rest };
}

async function drawn(calculator: Calculator, situation: string, given: object) {
  const { id } = calculator;
  const { View } = (await views[`../../calculators/${id}/show/View.tsx`]?.()) ?? {};
  const { More } = (await mores[`../../calculators/${id}/show/More.tsx`]?.()) ?? {};
  if (!View || !More) throw new Error(`src/calculators/${id}/show has no View.tsx or no More.tsx`);
  const { inputs } = readNumbers(calculator, { ...given });
  await calculator.prepare?.(inputs);
  const result = calculator.compute(inputs);
  const { outputs } = result;
  const markup = renderToString(
    h('div', null, [
      h(Figures, { items: View.figures(inputs, outputs) }),
      h(View.Picture, { inputs, outputs }),
      h(More, { inputs, outputs, base: '/', onUse: () => undefined }),
    ]),
  );
  const path = `calculators/${id}/${situation}`;
  const { charts, rest } = chartsApart(markup, path);
  return {
    report: { calculator, inputs, result, site },
    shown: [...charts, [`${path}.html`, pretty(rest)] as const],
  };
}

async function filesOf(calculator: Calculator) {
  const { id, presets } = calculator;
  const example = await drawn(calculator, 'example', {});
  const other = telling[id] ?? presets.at(-1)?.id;
  const preset = presets.find((one) => one.id === other);
  if (!preset && other !== undefined) throw new Error(`${id} has no situation ${other}`);
  return [
    ...example.shown,
    [`calculators/${id}/example.csv`, twelveDigits(toCsv(example.report))] as const,
    [`calculators/${id}/example.md`, toMarkdown(example.report)] as const,
    ...(preset ? (await drawn(calculator, preset.id, preset.inputs)).shown : []),
  ];
}

/** All of them, by their paths. */
export const calculatorFiles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await Promise.all(all.map(filesOf))).flat());
