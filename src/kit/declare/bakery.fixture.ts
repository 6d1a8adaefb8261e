/** A small calculator with every kind of field, for the tests of the kit. It knows nothing that a real one shares but the scenario's keys. */

import { json } from '../read/json.ts';
import { defineCalculator, type Result } from './define.ts';
import { choice, flag, type InputsOf, ids, optionalQuantity, quantity, text } from './field.ts';

const main = { group: 'main', from: 'a made-up bakery' } as const;

export const fields = {
  peakRequestsPerSecond: quantity({
    ...main,
    label: 'Peak customers',
    unit: 'perSecond',
    min: 0,
    max: 10_000_000,
    open: 'min',
    default: 300,
    shared: 'peakRequestsPerSecond',
    basic: true,
  }),
  peakToMean: quantity({
    ...main,
    label: 'Peak to mean',
    unit: 'none',
    min: 1,
    max: 100,
    default: 3,
    shared: 'peakToMean',
  }),
  requestsPerSecond: quantity({
    ...main,
    label: 'Mean customers',
    unit: 'perSecond',
    min: 0,
    max: 10_000_000,
    open: 'min',
    default: 100,
    shared: 'requestsPerSecond',
  }),
  ovens: quantity({ ...main, label: 'Ovens', unit: 'count', min: 1, max: 1000, integer: true, default: 4 }),
  broken: quantity({ ...main, label: 'Broken ovens', unit: 'count', min: 0, max: 1000, integer: true, default: 0 }),
  sold: quantity({ ...main, label: 'Share sold', unit: 'share', min: 0, max: 1, open: 'both', default: 0.9 }),
  bakeMinutes: optionalQuantity({
    ...main,
    label: 'Baking time',
    unit: 'minutes',
    min: 0,
    max: 1440,
    empty: 'from the dough',
  }),
  dough: choice({ ...main, label: 'Dough', options: { wheat: 'Wheat', rye: 'Rye' }, default: 'wheat' }),
  rising: quantity({ ...main, label: 'Rising time of rye', unit: 'hours', min: 0, max: 48, default: 12 }),
  delivery: flag({ ...main, label: 'Delivers', default: false }),
  sign: text({
    ...main,
    label: 'Sign',
    default: 'Bread',
    maxLength: 20,
    pattern: [/^[\w |=+@-]*$/, 'letters, digits, space and |=+@-'],
  }),
  token: text({ ...main, label: 'Secret recipe', default: '', maxLength: 100, private: true }),
  recipe: json({ ...main, label: 'Recipe', maxBytes: 2000, empty: 'the house recipe' }),
  streets: ids({
    ...main,
    label: 'Streets',
    options: { high: 'High Street', low: 'Low Street', mill: 'Mill Lane' },
    default: ['high'],
  }),
};
export type Inputs = InputsOf<typeof fields>;

export type Outputs = {
  readonly loavesPerSecond?: number;
  readonly usdPerMonth: number;
  readonly verdict: string;
  readonly shelves: readonly { readonly id: string; readonly loaves: number; readonly full?: boolean }[];
  readonly cost: { readonly flour: number };
};

const compute = (inputs: Inputs): Result<Outputs> => {
  const running = inputs.ovens - inputs.broken;
  const minutes = (inputs.bakeMinutes ?? 30) + (inputs.dough === 'rye' ? inputs.rising * 60 : 0);
  const loaves = (running * inputs.sold * 60) / (minutes + 1);
  return {
    outcome: running > 0 ? 'ok' : 'closed',
    outputs: {
      ...(running > 0 && { loavesPerSecond: loaves }),
      usdPerMonth:
        inputs.requestsPerSecond * (inputs.delivery ? 2 : 1) - (inputs.recipe?.length ?? 0) + inputs.token.length,
      verdict: running > 0 ? '=open | "warm"' : 'closed',
      shelves: inputs.streets.map((id, index) => ({ id, loaves: index + 1, ...(index === 0 && { full: true }) })),
      cost: { flour: inputs.ovens * 0.1 },
    },
    warnings: inputs.ovens > 500 ? [{ id: 'many', message: 'That is a factory.' }] : [],
  };
};

/** Tests that need code loaded first replace what this returns. */
export const loader: { next: Promise<unknown> | undefined } = { next: undefined };

export const bakery = defineCalculator({
  id: 'bakery',
  version: 3,
  title: 'Bakery',
  question: 'How much bread?',
  fields,
  groups: { main: 'Main' },
  asked: { rising: ({ dough }) => dough === 'rye' },
  rules: [
    ({ broken, ovens }) =>
      broken > ovens
        ? { field: 'broken', rule: `must be at most ${ovens}`, fix: 'Enter fewer broken ovens' }
        : undefined,
  ],
  prepare: () => loader.next,
  compute,
  outputs: {
    loavesPerSecond: { label: 'Loaves', unit: 'perSecond', basis: 'approximation', error: 'within a crumb' },
    usdPerMonth: { label: 'Takings', unit: 'usdPerMonth', basis: 'exact' },
    verdict: { label: 'Verdict', unit: 'none', basis: 'judgement' },
    'shelves[].id': { label: 'Shelf', unit: 'none', basis: 'exact' },
    'shelves[].loaves': {
      label: 'Loaves on it',
      unit: 'count',
      basis: ({ delivery }) => (delivery ? 'judgement' : 'exact'),
    },
    'shelves[].full': { label: 'Full', unit: 'none', basis: 'exact' },
    'cost.flour': { label: 'Flour', unit: 'usd', basis: 'measured' },
  },
  main: 'loavesPerSecond',
  answer: (_inputs, { outcome, outputs }) => (outcome === 'ok' ? `**${outputs.loavesPerSecond}** loaves.` : 'Closed.'),
  working: [
    {
      title: 'Running',
      formula: 'r = o - b',
      numbers: ({ ovens, broken }) => `${ovens} − ${broken} = ${ovens - broken}`,
      because: 'Subtraction.',
    },
    { title: 'Rising', formula: 't', numbers: ({ rising }) => `${rising} h`, when: ({ dough }) => dough === 'rye' },
  ],
  leavesOut: ['Cake.'],
  presets: [{ id: 'big', label: 'Big', inputs: { ovens: 40, requestsPerSecond: 200 }, because: 'bigger' }],
  estimators: [],
});
