/** A service as JSON gives it, and as every face answers it. */
import { calculators } from '../calculators/index.ts';
import type { Calculator, Problem } from '../kit/declare/define.ts';
import { EDITION } from '../kit/declare/edition.ts';
import { type Field, isPrivate } from '../kit/declare/field.ts';
import { quantityOf, type Typed } from '../kit/declare/follow.ts';
import type { Given } from '../kit/read/read.ts';
import { readValue } from '../kit/read/read.ts';
import { whole } from './all.ts';
import { quantities } from './quantities.ts';
import { rules } from './rules.ts';
import type { Whole } from './whole.ts';

const all: readonly Calculator[] = calculators;

/** Every quantity of a service by its name: what several calculators ask for, and what one asks for as `failover.detectSeconds`. */
export const serviceFields: Readonly<Record<string, Field>> = {
  ...quantities,
  ...Object.fromEntries(
    all.flatMap(({ id, fields }) =>
      Object.entries(fields).flatMap(([name, field]) =>
        isPrivate(field) ? [] : [[quantityOf(id, name, field), field] as const],
      ),
    ),
  ),
};

/** The whole service as the command line prints it. */
export type ServiceEnvelope = {
  readonly edition: string;
  /** What was given, by the names of the service. */
  readonly given: Typed;
  /** Every quantity that pages share, once. */
  readonly quantities: Whole['quantities'];
  /** Those of them that nobody gave and that follow, and from what. */
  readonly followed: Readonly<Record<string, string>>;
  /** The service under each of the main placements of its sessions. */
  readonly placements: Whole['placements'];
};

/** Reads quantities by the names of the service: what is left out has its default, or follows. */
export function readService(given: Given): {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly unknown: readonly string[];
} {
  const known = Object.entries(given).filter(([name]) => Object.hasOwn(serviceFields, name));
  const read = known.map(([name, raw]) => [name, readValue(serviceFields[name] as Field, raw)] as const);
  return {
    typed: Object.fromEntries(read.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []))),
    problems: read.flatMap(([field, one]) => ('value' in one ? [] : [{ field, ...one }])),
    unknown: Object.keys(given).filter((name) => !Object.hasOwn(serviceFields, name)),
  };
}

/** The whole service with some of its quantities given. */
export function serviceEnvelope(typed: Typed): ServiceEnvelope {
  const { quantities: shared, placements } = whole(typed);
  const followed = Object.keys(shared).filter((name) => rules[name] && !Object.hasOwn(typed, name));
  return {
    edition: EDITION,
    given: typed,
    quantities: { ...shared, ...typed },
    followed: Object.fromEntries(followed.map((name) => [name, rules[name]?.from.join(', ') ?? ''])),
    placements,
  };
}
