import { exact } from '../../kit/say/format.ts';
import type { HopFact, LimitFact } from '../rank/knowledge.ts';
import type { Meeting } from '../rank/meet.ts';
import { refusalOf } from '../rank/refusal.ts';
import type { ProofTold } from './told.ts';
import { nameOf } from './words.ts';

const nameAndColon = 'Cookie: s='.length;
/** What curl sends besides: a request line, Host, User-Agent and Accept. */
const besideOfCurl = 80;

const seenOf = ({ refusal }: LimitFact): string => {
  const { status, closes, isKnown } = refusalOf(refusal);
  if (status !== undefined) return `\`${status}\``;
  return closes ? '`000` or a 502' : isKnown ? `\`${refusal}\`` : 'an error';
};

/** The largest value of a Cookie line that passes; a byte more is refused. */
const largestValue = ({ counts, value }: LimitFact): number =>
  counts === 'head' ? value - besideOfCurl - nameAndColon : value - (counts === 'value' ? 0 : nameAndColon);

/** One short and one long request, to the hop itself. */
function ofRequest(hop: HopFact, limit: LimitFact, meeting: Meeting | undefined): ProofTold {
  const name = nameOf(hop);
  const refused = seenOf(limit);
  if (limit.counts === 'target')
    return {
      says: `Send an address that is too long for ${name}, and one that is not:`,
      command: `for n in ${limit.value + 100} 100; do curl -so /dev/null -w '%{http_code}\\n' "http://HOST/?x=$(printf %0\${n}d 0)"; done`,
      outcomes: [
        [`${refused}, then another status`, 'it is this'],
        ['the same both times', 'it is not the address'],
      ],
    };
  const border = Math.max(100, largestValue(limit));
  const long =
    meeting && meeting.usedBytes > limit.value
      ? Math.max(border + 1, meeting.usedBytes - nameAndColon)
      : border + (limit.counts === 'head' ? besideOfCurl : 1);
  return {
    says: `Send ${name} a line of ${exact(long)} bytes, and a short one. Where you can, ask it directly, past the hops before it:`,
    command: `for n in ${long} 100; do\n  curl -so /dev/null -w '%{http_code}\\n' \\\n    -H "Cookie: s=$(printf %0\${n}d 0)" http://HOST/\ndone`,
    outcomes: [
      [`${refused}, then another status`, 'it is this'],
      ['refused both times', 'a lower limit is set'],
      ['the same both times', 'it is a hop before it'],
    ],
  };
}

/** The service itself, asked past the hop that refuses its answer. */
function ofResponse(hop: HopFact, limit: LimitFact): ProofTold {
  const cookie = limit.counts !== 'head';
  if (cookie)
    return {
      says: 'Read how long each cookie is that the service sets at the log-in:',
      command: "curl -si -H \"Cookie: $C\" https://HOST/callback | grep -i '^set-cookie' | awk '{ print length($0) }'",
      outcomes: [
        [`name and value over \`${limit.value}\``, 'it is this'],
        ['less', 'it is not the size'],
      ],
    };
  const before =
    hop.at === 'client' ? `Ask the server that ${nameOf(hop)} asks` : `Ask the service itself, past ${nameOf(hop)}`;
  return {
    says: `${before}, with the cookies of a signed-in browser in \`$C\`:`,
    command: 'curl -so /dev/null -w \'%{http_code} %{size_header}\\n\' \\\n  -H "Cookie: $C" http://POD:3000/callback',
    outcomes: [
      [`\`200\` or \`302\`, and over \`${limit.value}\``, 'it is this'],
      ['the same, and less', 'it is not the size'],
    ],
  };
}

/** One command that tells whether it is this hop, and what each outcome means. */
export const proofOf = (hop: HopFact, limit: LimitFact, meeting: Meeting | undefined): ProofTold =>
  limit.way === 'request' && hop.at !== 'client' ? ofRequest(hop, limit, meeting) : ofResponse(hop, limit);
