/** Code of one calculator for a page of the guide, loaded when the page first computes something. */
import type { Calculator } from '../kit/define.ts';
import type { Fields } from '../kit/field.ts';

export type AnyCalculator = Calculator<Fields, object>;

const sources: Readonly<Record<string, () => Promise<AnyCalculator>>> = {
  replicas: async () => (await import('../calculators/replicas/spec.ts')).replicas as never,
  'token-size': async () => (await import('../calculators/token-size/spec.ts')).tokenSize as never,
  'payload-cost': async () => (await import('../calculators/payload-cost/spec.ts')).payloadCost as never,
  'session-store': async () => (await import('../calculators/session-store/spec.ts')).sessionStore as never,
  revocation: async () => (await import('../calculators/revocation/spec.ts')).revocation as never,
  failover: async () => (await import('../calculators/failover/spec.ts')).failover as never,
  retries: async () => (await import('../calculators/retries/spec.ts')).retries as never,
};

/** Ids of the calculators that a sentence can quote. */
export const quotable = Object.keys(sources);

/** A calculator by its id; undefined where there is none. */
export const loadCalculator = async (id: string): Promise<AnyCalculator | undefined> => sources[id]?.();
