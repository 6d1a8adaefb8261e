import { readService, serviceEnvelope, serviceFields } from '../service/read-service.ts';
import type { Arguments } from './arguments.ts';
import { readGiven } from './given.ts';
import { serviceHelp } from './help.ts';
import { didYouMean } from './nearest.ts';
import { type Ran, refused, type Surroundings, said } from './ran.ts';

/** `service`: the whole service at once, every figure that pages share and each main placement of its sessions. */
export function runService(asked: Arguments, surroundings: Surroundings): Ran {
  if (asked.help) return said(serviceHelp(serviceFields));
  if (asked.bounds.length > 0 || asked.format !== 'json' || asked.explain)
    return refused([
      'service prints JSON and takes --json alone; ask a calculator for limits, working and other formats',
    ]);
  const { typed, problems, unknown } = readService(readGiven(asked.json, surroundings));
  const wrong = [
    ...unknown.map(
      (name) =>
        `${name.slice(0, 80)}: is not a quantity of a service.${didYouMean(name, Object.keys(serviceFields)) || ' service --help lists them'}`,
    ),
    ...problems.map(({ field, rule, fix }) => `${field}: ${rule}. ${fix}.`),
  ];
  return wrong.length > 0 ? refused(wrong) : said(`${JSON.stringify(serviceEnvelope(typed), null, 2)}\n`);
}
