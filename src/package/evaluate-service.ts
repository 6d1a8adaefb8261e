import type { Problem } from '../kit/declare/define.ts';
import { readService, type ServiceEnvelope, serviceEnvelope } from '../service/read-service.ts';

/** What came of it: the service, or what is wrong with what was given. */
export type EvaluatedService =
  | { readonly ok: true; readonly envelope: ServiceEnvelope }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The whole service at once: every figure that several calculators share, each once, and the service under each main placement of its sessions. What is left out has its default,
 * or follows from the rest as it does everywhere else.
 *
 * @param given quantities by the names of the service: `zones`, or `replicas.runtime` where one calculator asks for it
 * @example
 * const service = evaluateService({ peakRequestsPerSecond: '1.2k', activeSessions: 250_000 });
 * if (service.ok) console.log(service.envelope.placements['server-memory'].replicas); // 42
 */
export function evaluateService(given: Readonly<Record<string, unknown>> = {}): EvaluatedService {
  const { typed, problems, unknown } = readService(given);
  const wrong = [
    ...unknown.map((field) => ({
      field,
      rule: 'is not a quantity of a service',
      fix: 'Give quantities by the names that `service --help` lists',
    })),
    ...problems,
  ];
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, envelope: serviceEnvelope(typed) };
}
