/**
 * What follows from what, as cards: what a reader gives, what follows from that by arithmetic, and each calculator with the inputs that follow in it.
 * All of it is read off the rules of the service and the forms; nothing is written down twice.
 */
import { calculators } from '../../calculators/index.ts';
import type { Calculator } from '../../kit/declare/define.ts';
import type { Field } from '../../kit/declare/field.ts';
import { quantityOf } from '../../kit/declare/follow.ts';
import { outputIn } from '../../service/evaluation.ts';
import { quantities } from '../../service/quantities.ts';
import { rules } from '../../service/rules.ts';

/** One quantity that follows, and the names of what it follows from: quantities, or calculators that answer with them. */
export type Line = { readonly label: string; readonly from: readonly string[] };
export type Card = {
  readonly id: string;
  readonly title: string;
  /** What others take of it: what a reader gives, or what follows from its answer. */
  readonly gives: readonly string[];
  /** What follows and is asked for here as well as elsewhere. */
  readonly takes: readonly string[];
  readonly lines: readonly Line[];
  /** Cards that it follows from. */
  readonly sources: readonly string[];
  /** How many cards are above it: 0 for what is given. */
  readonly rank: number;
};

/** What a reader gives, and what follows from it without a calculator, as cards. */
export const GIVEN = 'given';
const ARITHMETIC = 'arithmetic';
const titles = { [GIVEN]: 'Given', [ARITHMETIC]: 'By arithmetic' } as const;

/** Quantities that no form asks for under a name of its own, since every form that has one says for which placement. */
const unasked: Readonly<Record<string, string>> = {
  replicas: 'Replicas',
  pinnedReplicas: 'Replicas, sessions pinned',
  utilisation: 'Utilisation',
  pinnedUtilisation: 'Utilisation, sessions pinned',
};

const all: readonly Calculator[] = calculators;
type Asked = { readonly calculator: string; readonly quantity: string; readonly field: Field };
const asked: readonly Asked[] = all.flatMap(({ id, fields }) =>
  Object.entries(fields).map(([name, field]) => ({ calculator: id, quantity: quantityOf(id, name, field), field })),
);

const shared: Readonly<Record<string, Field>> = quantities;
function labelOf(name: string): string {
  const label = unasked[name] ?? (shared[name] ?? asked.find(({ quantity }) => quantity === name)?.field)?.label;
  if (label === undefined)
    throw new Error(`src/parts/follows/graph.ts: give ${name}, which no form asks for, a name in \`unasked\``);
  return label;
}

/** The card on which a quantity or an output stands. */
function ownerOf(name: string): string {
  const output = outputIn(name);
  if (output) return output.calculator;
  if (name.includes('.')) return name.slice(0, name.indexOf('.'));
  const from = rules[name]?.from;
  if (!from) return GIVEN;
  const owner = ownerOf(from[0] ?? '');
  return owner === GIVEN ? ARITHMETIC : owner;
}

const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const sharedRules = Object.keys(rules).filter((name) => !name.includes('.'));
const ownRules = (id: string) => Object.keys(rules).filter((name) => name.startsWith(`${id}.`));

/** From what one quantity follows, as its card says it: another calculator by its title. */
const fromOf = (name: string, id: string): readonly string[] =>
  once(
    (rules[name]?.from ?? []).map((one) => {
      const owner = ownerOf(one);
      return all.find((calculator) => calculator.id === owner && owner !== id)?.title ?? labelOf(one);
    }),
  );

const lineOf = (name: string, id: string): Line => ({ label: labelOf(name), from: fromOf(name, id) });

/** Shared quantities that follow and that a calculator asks for, though they stand on another card. */
const takenBy = (id: string): readonly string[] =>
  sharedRules.filter(
    (name) => ownerOf(name) !== id && asked.some(({ calculator, quantity }) => calculator === id && quantity === name),
  );

function sourcesOf(id: string): readonly string[] {
  const own = id === ARITHMETIC ? sharedRules.filter((name) => ownerOf(name) === id) : ownRules(id);
  const names = [...own.flatMap((name) => rules[name]?.from ?? []), ...takenBy(id)];
  const asksForGiven = asked.some(({ calculator, quantity }) => calculator === id && ownerOf(quantity) === GIVEN);
  return once([...(asksForGiven ? [GIVEN] : []), ...names.map(ownerOf)]).filter((source) => source !== id);
}

/** Throws where two cards follow from each other: the rules have a circle then. */
function rankOf(id: string, below: readonly string[] = []): number {
  if (below.includes(id)) throw new RangeError(`${[...below, id].join(' follows from ')}: a circle`);
  return id === GIVEN ? 0 : 1 + Math.max(...sourcesOf(id).map((source) => rankOf(source, [...below, id])));
}

const isAbove = (name: string) => Object.values(rules).some(({ from }) => from.includes(name));

function cardOf(id: string): Card {
  const own = all.find((calculator) => calculator.id === id);
  const standing = sharedRules.filter((name) => ownerOf(name) === id);
  const given = Object.keys(quantities).filter((name) => ownerOf(name) === GIVEN && isAbove(name));
  return {
    id,
    title: own?.title ?? titles[id as keyof typeof titles],
    gives: (id === GIVEN ? given : own ? standing : []).map(labelOf),
    takes: takenBy(id).map(labelOf),
    lines: (own ? ownRules(id) : standing).map((name) => lineOf(name, id)),
    sources: id === GIVEN ? [] : sourcesOf(id),
    rank: rankOf(id),
  };
}

/** All cards, each below those that it follows from. A calculator in which nothing follows has none. */
export const cards: readonly Card[] = [GIVEN, ARITHMETIC, ...all.map(({ id }) => id)]
  .map(cardOf)
  .filter(({ lines, gives, takes }) => [...lines, ...gives, ...takes].length > 0)
  .sort((a, b) => a.rank - b.rank);

/** From which cards a picture draws ways to one: what is given is above all of them, and so only where nothing stands between. */
export const drawnSources = ({ sources, rank }: Pick<Card, 'sources' | 'rank'>): readonly string[] =>
  sources.filter((source) => source !== GIVEN || rank === 1);
