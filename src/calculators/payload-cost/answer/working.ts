import type { Step } from '../../../kit/declare/define.ts';
import { bytes, counted, milliseconds, rounded, share, usd } from '../../../kit/say/format.ts';
import { renewedShare } from '../../../models/resilience/revocation/refreshes.ts';
import { resentShare } from '../../../models/wire/hpack/request-bytes.ts';
import { legOf } from '../../../models/wire/money/legs.ts';
import { resentBytes } from '../../../models/wire/money/model-input.ts';
import { meanCarriedBytes, newConnectionShare, refreshesPerRequest } from '../../../models/wire/money/rates.ts';
import type { Inputs } from '../ask/fields.ts';
import { compressedBy } from './compressed.ts';
import { questionOf } from './compute.ts';
import type { Outputs } from './outputs.ts';

const legsUsd = (side: Outputs['carry']) => side.usdPerMonth - side.coreUsdPerMonth - side.storeUsdPerMonth;

/** The working of payload-cost, from one field's bytes to money and time. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Bytes of the field, first and repeated',
    formula:
      'B_{\\text{first}} = \\operatorname{int}_p(i) + \\operatorname{int}_7(h) + h, \\quad h = \\min\\!\\left(n, \\left\\lceil \\tfrac{\\text{Huffman bits}}{8} \\right\\rceil\\right), \\quad B_{\\text{warm}} = 1 \\text{ or } B_{\\text{first}}',
    numbers: (_, { carry, lookUp }) =>
      `carry ${rounded(carry.firstRequestBytes)}, then ${rounded(carry.warmRequestBytes)}; look up ${rounded(lookUp.firstRequestBytes)}, then ${counted(lookUp.warmRequestBytes, 'byte')}`,
    because:
      'RFC 7541: a name index, a length, the Huffman code. A repeat is one byte where the client’s table keeps the entry of 32 + name + value bytes.',
    when: (inputs) => compressedBy(inputs) !== undefined,
  },
  {
    title: 'Refreshes',
    formula: 'f = \\frac{1}{1 + q T}, \\quad q = \\frac{\\lambda}{S}',
    numbers: (inputs) =>
      `1 ÷ (1 + ${rounded(inputs.requestsPerSecond)}/s × ${rounded(inputs.tokenLifetimeSeconds)} s ÷ ${rounded(inputs.activeSessions)} sessions) = ${rounded(refreshesPerRequest(inputs))} of the requests`,
    because: 'A session refreshes at its first request after the expiry, every T + 1/q seconds.',
    when: ({ refresh }) => refresh === 'on-use',
  },
  {
    title: 'Refreshes by a timer',
    formula: '\\frac{1}{q T}, \\quad f = \\frac{1 - e^{-q T}}{q T}, \\quad q = \\frac{\\lambda}{S}',
    numbers: (inputs) =>
      `${rounded(inputs.activeSessions)} sessions ÷ (${rounded(inputs.tokenLifetimeSeconds)} s × ${rounded(inputs.requestsPerSecond)}/s) = ${rounded(refreshesPerRequest(inputs))} refreshes for each request; ${rounded(renewedShare(inputs))} of the requests come with another token than the one before`,
    because:
      'Each session refreshes once a lifetime, used or not: several times between two requests where it is idle.',
    when: ({ refresh }) => refresh === 'timer',
  },
  {
    title: 'Mean bytes of a carried field',
    formula: '\\bar B = B_{\\text{warm}} + (B_{\\text{first}} - B_{\\text{warm}})\\,\\bigl(1 - (1-c)(1-f)(1-s)\\bigr)',
    numbers: (inputs, { carry }) =>
      `${rounded(carry.warmRequestBytes)} + ${rounded(carry.firstRequestBytes - carry.warmRequestBytes)} × ${rounded(resentShare(questionOf(inputs)))} = ${bytes(carry.meanRequestBytes)}, with c = ${rounded(newConnectionShare(inputs))} on new connections, f refreshed, s = ${rounded(inputs.setCookieShare)} changed by a response`,
    when: ({ growthBytesPerRequest }) => growthBytesPerRequest === 0,
  },
  {
    title: 'A conversation that is resent',
    formula: '\\sum_{i=1}^{R} \\bigl(b + g(i-1)\\bigr) = R b + g\\,\\frac{R(R-1)}{2}',
    numbers: (inputs, { carry }) =>
      `${rounded(inputs.requestsPerSession)} requests carry ${bytes(carry.sessionBytes ?? 0)} a session`,
    because: 'The sum grows with the square of the turns.',
    when: ({ growthBytesPerRequest }) => growthBytesPerRequest > 0,
  },
  {
    title: 'Gigabytes a month on the client’s leg',
    formula: 'G = \\frac{\\lambda \\bar B \\cdot 2\\,628\\,000}{10^9}',
    numbers: (inputs, { carry }) =>
      `${rounded(inputs.requestsPerSecond)}/s × ${rounded(carry.meanRequestBytes)} × 2,628,000 ÷ 10⁹ = ${rounded(legOf(carry.legs, 'client-edge')?.gbPerMonth ?? 0)} GB`,
    because: 'A month of 730 hours. Requests arrive free of charge; responses pay egress.',
  },
  {
    title: 'Load balancer',
    formula:
      'C = p \\cdot 730 \\cdot \\Bigl(\\max(g_{\\text{with}}, n) - \\max(g_{\\text{without}}, n)\\Bigr), \\quad n = \\frac{\\lambda}{25 R_c}',
    numbers: (_, { carry, lookUp }) =>
      `carry ${usd(legOf(carry.legs, 'load-balancer')?.usdPerMonth ?? 0)}, look up ${usd(legOf(lookUp.legs, 'load-balancer')?.usdPerMonth ?? 0)} a month`,
    because: 'The largest dimension is billed: GB an hour, or new connections at 25 a second.',
  },
  {
    title: 'Input of the model',
    formula: 'U = \\lambda\\,p\\,\\bigl(h\\,r\\,v + (1 - h\\,v/\\bar b)\\,w\\,\\bar b\\bigr) \\cdot 2\\,628\\,000',
    numbers: (inputs, { carry }) =>
      `of ${bytes(meanCarriedBytes(inputs))} a request v = ${bytes(resentBytes(inputs))} were sent before; h = ${share(inputs.cachedInputShare)} of them are read from the cache at ${rounded(inputs.cacheReadPriceRatio)} of the price, the rest is written at ${rounded(inputs.cacheWritePriceRatio)}: ${usd(legOf(carry.legs, 'model-input')?.usdPerMonth ?? 0)} a month`,
    because: 'A prompt cache keeps the beginning of a conversation for minutes; all but the first turn repeat it.',
    when: ({ usdPerMillionCarriedBytes, cachedInputShare }) => usdPerMillionCarriedBytes > 0 && cachedInputShare > 0,
  },
  {
    title: 'Money a month',
    formula: 'U = \\sum_{\\text{legs}} U_i + \\text{cores} \\cdot p_{\\text{core}} + \\text{store}',
    numbers: (_, { carry, lookUp }) =>
      [carry, lookUp]
        .map(
          (side, index) =>
            `${index === 0 ? 'carry' : 'look up'} ${usd(legsUsd(side))} + ${usd(side.coreUsdPerMonth)} + ${usd(side.storeUsdPerMonth)} = ${usd(side.usdPerMonth)}`,
        )
        .join('; '),
  },
  {
    title: 'Added delay',
    formula:
      'F(t) = \\sum_k w_k \\,\\Phi\\!\\left(\\frac{\\ln(t - d_k) - \\mu_k}{\\sigma_k}\\right) = 0.99, \\quad \\sigma = \\frac{\\ln(p_{99}/p_{50})}{2.326}',
    numbers: (_, { carry, lookUp }) =>
      `p50 and p99: carry ${milliseconds(carry.addedMilliseconds.p50)} and ${milliseconds(carry.addedMilliseconds.p99)}, look up ${milliseconds(lookUp.addedMilliseconds.p50)} and ${milliseconds(lookUp.addedMilliseconds.p99)}`,
    because:
      'Classes of requests (new connection, refreshed, warm; number of store operations), each with a constant delay and a log-normal one. Sums of log-normals by Fenton and Wilkinson. A class enters p99 only above 1%.',
  },
];
