/** A compact calculator in a page of the guide: which inputs it asks, and what it answers. No DOM, so that build, browser and tests share it. */

import type { Calculator, Problem } from '../kit/declare/define.ts';
import type { Field } from '../kit/declare/field.ts';
import type { Follower } from '../kit/declare/follow.ts';
import type { Shared } from '../kit/page/scenario.ts';
import { linkTo } from '../kit/read/codec.ts';
import { NO_RANGES, standIns } from '../kit/read/ranges.ts';
import { type Given, readNumbers } from '../kit/read/read.ts';
import { sharedInputs } from './live-value.ts';

export type Compact = {
  readonly calculator: Calculator;
  /** The situation it starts from, in words; absent for the calculator's example. */
  readonly situation: string | undefined;
  /** Inputs of the situation: they do not follow the reader's scenario. */
  readonly fixed: Given;
  /** The two to four inputs that are asked, in order. */
  readonly asks: readonly (readonly [name: string, field: Field])[];
};

const MOST = 4;

/**
 * A compact calculator as a page writes it. Throws where the page names a preset or an input that there is not, or asks for more than a compact form
 * holds: a mistake in a page, found at build.
 *
 * @param preset id of one of the calculator's presets
 * @param asks names of inputs, separated by spaces; the first three basic ones where left out
 * @example compactOf(payloadCost, 'native-app', 'carriedBytes requestsPerSecond')
 */
export function compactOf(calculator: Calculator, preset?: string, asks?: string): Compact {
  const { id, fields, presets } = calculator;
  const situation = presets.find((candidate) => candidate.id === preset);
  if (preset !== undefined && !situation)
    throw new Error(
      `<Calculator id="${id}" preset="${preset}">: there are ${presets.map((known) => known.id).join(', ')}`,
    );
  const fixed: Given = situation?.inputs ?? {};
  const { inputs } = readNumbers(calculator, fixed);
  const basic = Object.keys(fields).filter(
    (name) => fields[name]?.basic && (calculator.asked?.[name]?.(inputs) ?? true),
  );
  const names = asks?.split(' ') ?? basic.slice(0, MOST - 1);
  if (names.length < 2 || names.length > MOST)
    throw new Error(`<Calculator id="${id}" asks="${asks}">: name two to four inputs`);
  return {
    calculator,
    situation: situation?.label,
    fixed,
    asks: names.map((name) => {
      const field = fields[name];
      if (!field) throw new Error(`<Calculator id="${id}" asks="${asks}">: no input ${name}`);
      return [name, field];
    }),
  };
}

export type CompactAnswer = {
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What is wrong with what was typed; the answer then is for the values before. */
  readonly problems: readonly Problem[];
  /** The answer, with **bold** numbers; undefined where the values break a rule of the calculator together. */
  readonly answer: string | undefined;
  /** Address of the whole calculator with the same inputs, below the base path. */
  readonly link: string;
};

/**
 * What a compact calculator answers: its situation, then the scenario's values, then what the reader typed here, each over the one before.
 *
 * @param follower finds what follows from the rest of the service
 * @param valid what was typed last and was right: stands in for what is wrong now
 */
export async function answerOf(
  { calculator, fixed }: Compact,
  shared: Shared,
  follower: Follower,
  typed: Given = {},
  valid: Given = {},
): Promise<CompactAnswer> {
  const start = { ...fixed, ...sharedInputs(calculator, fixed, shared) };
  const wrong = new Set(readNumbers(calculator, typed).problems.map(({ field }) => field));
  const right = Object.fromEntries(Object.entries(typed).filter(([name]) => !wrong.has(name)));
  const all = { ...start, ...valid, ...right };
  await follower.prepare(calculator, all, shared);
  const followed = follower.follow(calculator, all, shared);
  const { fallback, problemsOf } = standIns(calculator, followed);
  const before = readNumbers(calculator, all, fallback).inputs;
  const { inputs, problems } = readNumbers(calculator, typed, before);
  const link = linkTo(calculator, inputs, '', { ...NO_RANGES, followed });
  if (readNumbers(calculator, inputs).problems.length + problemsOf(inputs).length > 0)
    return { inputs, problems, answer: undefined, link };
  await calculator.prepare?.(inputs);
  return { inputs, problems, answer: calculator.answer(inputs, calculator.compute(inputs)), link };
}
