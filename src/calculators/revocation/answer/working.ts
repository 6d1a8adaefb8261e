import type { Step } from '../../../kit/declare/define.ts';
import { bytes, exact, rounded, share } from '../../../kit/say/format.ts';
import { listedTokens } from '../../../models/resilience/revocation/methods.ts';
import type { Inputs } from '../ask/fields.ts';
import type { Outputs } from './outputs.ts';
import { duration } from './words.ts';

/** The working: what a lifetime leaves, what each method asks, how large the lists get. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Exposure of a token alone',
    formula: 'x_{\\text{worst}} = T + l, \\qquad \\bar x = \\tfrac{T}{2} + l',
    numbers: (i, { plain }) =>
      `${exact(i.tokenLifetimeSeconds)} s + ${exact(i.leewaySeconds)} s = ${duration(plain.exposureSeconds.worst)}; on average ${duration(plain.exposureSeconds.mean)}`,
    because: 'It works until it expires. The mean takes a revocation at any moment of its life as equally likely.',
  },
  {
    title: 'Refreshes',
    formula: 'f = \\frac{R}{1 + R\\,T/S}',
    numbers: (i, o) =>
      `${rounded(i.peakRequestsPerSecond)} ÷ (1 + ${rounded(i.peakRequestsPerSecond)} × ${exact(i.tokenLifetimeSeconds)} s ÷ ${exact(i.activeSessions)}) = ${rounded(o.refreshesPerSecond)}/s`,
    because:
      'A session refreshes at its first request after the expiry, every T + S/R seconds. Lists come on top of it, sessions in a store do not.',
    when: ({ refresh }) => refresh === 'on-use',
  },
  {
    title: 'Refreshes by a timer',
    formula: 'f = \\frac{S}{T}',
    numbers: (i, o) =>
      `${exact(i.activeSessions)} ÷ ${exact(i.tokenLifetimeSeconds)} s = ${rounded(o.refreshesPerSecond)}/s`,
    because:
      'Each live session renews its token once a lifetime, used or not. Lists come on top of it, sessions in a store do not.',
    when: ({ refresh }) => refresh === 'timer',
  },
  {
    title: 'Longest lifetime that is acceptable alone',
    formula: 'T \\le a - l',
    numbers: (i, o) =>
      `${exact(i.acceptableExposureSeconds)} s − ${exact(i.leewaySeconds)} s = ${duration(o.longestLifetimeSeconds ?? 0)}`,
    when: (_, o) => o.longestLifetimeSeconds !== undefined,
  },
  {
    title: 'Entries of a list',
    formula: 'E = u\\,T + M',
    numbers: (i, { lists }) =>
      `${exact(i.revocationsPerDay)} a day × ${exact(i.tokenLifetimeSeconds)} s = ${rounded(lists.daily.entries)}, and ${exact(i.massRevocation)} at once = ${rounded(lists.mass.entries)}`,
    because:
      'Little’s law: an entry stays until its token would have expired. At most; half of it on an ordinary day on average.',
  },
  {
    title: 'Bloom filter',
    formula: 'm = -\\frac{E \\ln p}{(\\ln 2)^2}, \\qquad \\lambda_{\\text{ask}} = \\frac{V}{t} + p R',
    numbers: (i, o) =>
      `${rounded(o.lists.mass.entries)} entries at ${share(i.falsePositiveShare)}: ${bytes(o.lists.mass.bloomBytes)} a verifier; ${rounded(i.verifiers)} ÷ ${exact(i.listRefreshSeconds)} s + ${share(i.falsePositiveShare)} of ${rounded(i.peakRequestsPerSecond)}/s = ${rounded(o.bloom.requestsPerSecond)}/s`,
    because: 'Broder and Mitzenmacher, Network Applications of Bloom Filters (2004).',
  },
  {
    title: 'Status list',
    formula: 'z \\approx c(x)\\,\\frac{N\\,H(x)}{8}, \\qquad H(x) = -x \\log_2 x - (1-x) \\log_2 (1-x)',
    numbers: (i, o) =>
      `${rounded(o.lists.mass.entries)} of ${rounded(listedTokens(i, o.lists.daily.entries))} bits set: ${bytes(o.lists.mass.statusListBytes)} compressed`,
    because: 'One bit a token, zlib; c(x) is 1 to 1.5, measured. Token Status List, draft-ietf-oauth-status-list.',
  },
  {
    title: 'Introspection behind a cache',
    formula: '\\lambda_{\\text{ask}} = \\frac{R}{1 + R\\,c / (S V)}',
    numbers: (i, o) =>
      `${rounded(i.peakRequestsPerSecond)} ÷ (1 + ${rounded(i.peakRequestsPerSecond)} × ${exact(i.introspectionCacheSeconds)} ÷ (${rounded(i.activeSessions)} × ${rounded(i.verifiers)})) = ${rounded(o.introspection.requestsPerSecond)}/s`,
    because: 'A verifier asks again at the first request after its answer has aged: every c + 1/r seconds (RFC 7662).',
  },
  {
    title: 'A filter that was sized for the ordinary day',
    formula: "p' = \\left(1 - e^{-kE/m}\\right)^k",
    numbers: (_, { lists }) =>
      `with ${rounded(lists.mass.entries)} entries instead of ${rounded(lists.daily.entries)} it takes ${share(lists.undersizedFalsePositiveShare)} of valid tokens for revoked: ${rounded(lists.undersizedRequestsPerSecond)}/s to the authority`,
    when: ({ massRevocation }) => massRevocation > 0,
  },
  {
    title: 'Two tabs that refresh at once',
    formula: 'P = 1 - e^{-q d}, \\qquad q = \\frac{R}{2 S \\cdot \\text{peak/mean}}',
    numbers: (i, o) =>
      `a tab sends ${rounded(i.peakRequestsPerSecond / i.peakToMean / i.activeSessions / 2)}/s, a refresh takes ${exact(i.refreshMilliseconds)} ms: ${share(o.rotationRaceShare)}`,
    because: 'Both send the same refresh token; a server that rotates it without a grace period ends the session.',
  },
];
