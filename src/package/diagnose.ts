/** `where-state-lives/diagnose`: from a status, a log line, `curl -v`, a HAR or header lines to the hop, the byte and the line of configuration. */
import pkg from '../../package.json' with { type: 'json' };
import { askedOf, type Complaint } from '../diagnose/diagnose.ts';
import { diagnosisOf } from '../diagnose/diagnosis-of.ts';
import type { Diagnosis } from '../diagnose/told-json.ts';

export type { Complaint } from '../diagnose/diagnose.ts';
export type { DiagnosedCell, DiagnosedHop, Diagnosis, Explanation } from '../diagnose/told-json.ts';

/**
 * Explains what somebody sees. The text is cut to names and lengths at once, and no character of a value is in what comes back.
 *
 * @param site where links start
 * @example diagnose({ pasted: '494: REQUEST_HEADER_TOO_LARGE' }).ranked[0]?.hop // 'vercel'
 */
export const diagnose = (complaint: Complaint, site: string = pkg.homepage): Diagnosis =>
  diagnosisOf(askedOf(complaint), site);
