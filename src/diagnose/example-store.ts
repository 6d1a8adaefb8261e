import { sessionStore } from '../calculators/session-store/spec.ts';
import { defaultsOf } from '../kit/declare/field.ts';

/** What a store for the sessions costs a month in the example of its calculator: what a reference instead of the value takes. */
export function exampleStore(): number {
  const { outputs } = sessionStore.compute(defaultsOf(sessionStore.fields));
  return outputs.usdPerMonth ?? 0;
}
