import type { Warning } from '../../../kit/declare/define.ts';
import { bytes } from '../../../kit/say/format.ts';
import { carrierTraits } from '../../../models/wire/hpack/carriers.ts';
import { http1LineBytes } from '../../../models/wire/hpack/http1-line.ts';
import { carriedField } from '../../../models/wire/hpack/request-bytes.ts';
import type { PayloadQuestion } from '../../../models/wire/money/payload-question.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Side } from './outputs.ts';

/** Name and value of a cookie together, measured in Chromium and Firefox. */
const browserCookieBytes = 4096;

/** A field line that nginx, Apache and others refuse by default. */
const fieldLineBytes = 8190;

/** What a reader should know about this result before trusting it. */
export function warningsOf(inputs: Inputs, question: PayloadQuestion, carry: Side): readonly Warning[] {
  const { carriedBytes, cookieName } = question;
  const { isNamed, header } = carrierTraits(question.carrier);
  const warnings: Warning[] = [];
  if (inputs.sampleValue !== '')
    warnings.push({
      id: 'sample',
      message: `The sample value of ${bytes(carriedBytes)} stands in for the carried value. It is in no link: whoever opens one sees the length that you typed.`,
    });
  if (carry.warmRequestBytesLeast !== undefined)
    warnings.push({
      id: 'chromium-band',
      message: `Between 3,200 and 3,500 bytes (at a table of 4,096) Chromium may keep the value or send it again each time, by what else a request carries: ${bytes(Math.round(carry.meanRequestBytesLeast ?? 0))} to ${bytes(Math.round(carry.meanRequestBytes))} on average. Costs and delays are those of the upper end.`,
    });
  if (isNamed && cookieName.length + carriedBytes > browserCookieBytes)
    warnings.push({
      id: 'cookie-limit',
      message:
        'Browsers drop a cookie whose name and value take more than 4,096 bytes, without an error, unless its library splits it.',
    });
  else if (header && http1LineBytes(carriedField(question, carriedBytes)) - '\r\n'.length > fieldLineBytes)
    warnings.push({
      id: 'field-limit',
      message: 'Many servers refuse a header field over 8 KiB by default: token-size has the hops of a path.',
    });
  if (carry.balancerBinding !== 'bytes' && question.loadBalancerUsdPerGb > 0)
    warnings.push({
      id: 'connections-bind',
      message:
        'New connections, not bytes, decide the load balancer’s bill here: the state costs nothing there until its bytes exceed them.',
    });
  return warnings;
}
