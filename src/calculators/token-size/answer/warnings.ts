import type { Warning } from '../../../kit/declare/define.ts';
import { exact } from '../../../kit/say/format.ts';
import { carriers } from '../../../models/exchange/carriers.ts';
import { isJsonObject } from '../../../models/token/claims/json.ts';
import { bytesOf } from '../../../models/token/encoding/part.ts';
import { compresses } from '../../../models/token/token-format.ts';
import type { Inputs } from '../ask/fields.ts';
import { hopName, limitFact, limitIdsOf } from './hops.ts';
import { isPasted } from './later-code.ts';
import type { Outputs } from './outputs.ts';
import { pastedOf } from './pasted.ts';
import { splitInto } from './split.ts';

/** What a paste gives away: no signature, several cookies, a format that is not known. */
function pastedWarnings(inputs: Inputs): readonly Warning[] {
  const pasted = pastedOf(inputs);
  if (pasted === undefined) return [];
  const { found, cookieCount = 1 } = pasted;
  const unsigned = isJsonObject(found.header) && found.header['alg'] === 'none';
  return [
    ...(unsigned ? [{ id: 'unsigned', message: 'This token has alg "none": anyone can write one. Refuse it.' }] : []),
    ...(found.format === undefined
      ? [{ id: 'unknown', message: 'No format that this page knows: measured as one value, nothing decoded.' }]
      : []),
    ...(cookieCount > 1 && bytesOf(found.parts, 'chunk names') > 0
      ? [{ id: 'chunks', message: `In ${cookieCount} cookies: each fits a browser, but they share one header line.` }]
      : []),
  ];
}

/** A described cookie that its library splits is not dropped: each part fits a browser. */
function splitWarnings(inputs: Inputs, tokenBytes: number): readonly Warning[] {
  const split = splitInto(inputs, tokenBytes);
  return split
    ? [
        {
          id: 'split',
          message: `${split.splitter} splits it into ${split.cookies} cookies: each fits a browser, but they share one header line.`,
        },
      ]
    : [];
}

/** Hops that count header fields, whatever their length: one more than so many, and they refuse. */
function fieldsWarnings({ path, otherHeaderFields, carrier, authorizationBytes }: Inputs): readonly Warning[] {
  const fields = otherHeaderFields + (carriers[carrier].isNamed && authorizationBytes > 0 ? 2 : 1);
  const rows = path.flatMap(limitIdsOf).flatMap((id) => limitFact(id) ?? []);
  const over = rows.find(
    ({ counts, value, way = 'request' }) => counts === 'fields' && way === 'request' && fields > value,
  );
  return over
    ? [
        {
          id: 'fields',
          message: `${hopName(over.hop)} takes ${exact(over.value)} header fields, and the request has ${exact(fields)}: ${over.refusal}.`,
        },
      ]
    : [];
}

/** What the reader should know besides the numbers. */
export function warningsOf(
  inputs: Inputs,
  { tokenBytes, tokenBytesMin, tokenBytesMax, parts }: Outputs,
): readonly Warning[] {
  const signature = bytesOf(parts, 'signature');
  const sampled = !isPasted(inputs) && inputs.claims === undefined && compresses(inputs.format);
  return [
    ...pastedWarnings(inputs),
    ...splitWarnings(inputs, tokenBytes),
    ...fieldsWarnings(inputs),
    ...(tokenBytesMax > tokenBytesMin
      ? [
          {
            id: 'random',
            message: `Its length is random: ${exact(tokenBytesMin)} bytes at least, ${exact(tokenBytesMax)} at most, ${exact(tokenBytes)} by the median.`,
          },
        ]
      : []),
    ...(signature > 4096
      ? [{ id: 'signature', message: `The signature alone takes ${exact(signature)} bytes, more than any cookie.` }]
      : []),
    ...(sampled
      ? [
          {
            id: 'sampled',
            message:
              'Compression depends on the text: made-up role names stand in for the real ones, which may compress better. Claims as JSON are measured as they are.',
          },
        ]
      : []),
  ];
}
