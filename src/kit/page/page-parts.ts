/** The code of a calculator in parts, and what a page of this site draws around its bench; a frame draws less, and later. */
import { type ComponentType, createContext, type JSX } from 'preact';
import type { Calculator } from '../declare/define.ts';
import type { Fields, InputsOf } from '../declare/field.ts';
import type { PageFollower } from '../declare/follow.ts';
import type { Given } from '../read/read.ts';
import type { Bench, Drawn } from './bench.ts';

/** What pictures and tables are drawn from. */
export type MoreProps<I, O> = {
  readonly inputs: I;
  readonly outputs: O;
  readonly base: string;
  /** Takes over values, as if the reader had typed them. */
  readonly onUse: (values: Given) => void;
};

/** The code of one calculator, by when it is needed. */
export type Code<F extends Fields = Fields, O extends object = object> = {
  /** The form, the answer, the figures and the first picture. */
  view(): Promise<ComponentType<{ readonly base: string }>>;
  /** All other pictures and tables. */
  more(): Promise<ComponentType<MoreProps<InputsOf<F>, O>>>;
  /** The words around its result: what its outputs mean and how they came about. */
  spec(): Promise<Calculator<F, O>>;
};

/** Drawn from a bench of any calculator: which one is settled where its code is put together. */
export type PagePart = <F extends Fields, O extends object>(props: {
  readonly bench: Bench<F, O>;
  readonly drawn: Drawn<F, O>;
  readonly base: string;
}) => JSX.Element;

export type PageParts = {
  readonly More: PagePart;
  /** Under the result: ways to take it along. */
  readonly Under: PagePart;
  /** Under the bench: what matters most. */
  readonly After: PagePart;
  readonly spec: () => Promise<Calculator>;
  /** Starts the worker that draws from ranges. */
  readonly spawn: () => Worker;
  /** Finds what follows from the rest of the service. */
  readonly follower: PageFollower;
};

/** Set around a calculator on a page of this site. */
export const PageContext = createContext<PageParts | undefined>(undefined);
