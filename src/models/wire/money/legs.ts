import type { CarriedField } from '../hpack/carried-field.ts';
import { fieldBytes } from '../hpack/field-bytes.ts';
import { balancerUsdPerMonth } from './load-balancer.ts';
import type { PayloadQuestion } from './payload-question.ts';

/** The parts of the way that are metered on their own. */
export type LegId =
  | 'client-edge'
  | 'edge-client'
  | 'load-balancer'
  | 'edge-service'
  | 'internal'
  | 'service-store'
  | 'model-input';

/** Seen from the system: `in` is towards it, `out` leaves it. Clouds charge for `out`, and carried state goes `in`. */
export type Direction = 'in' | 'out' | 'both';

/** What one part of the way carries because of the state, and what that costs. */
export type Leg = {
  readonly id: LegId;
  readonly direction: Direction;
  readonly gbPerMonth: number;
  readonly usdPerMonth: number;
};

/** Bytes that one average request moves on each part of the way. */
export type BytesPerLeg = {
  readonly clientEdge: number;
  readonly edgeClient: number;
  readonly edgeService: number;
  readonly internal: number;
  readonly serviceStore: number;
  readonly modelInput: number;
  /** What the model's input costs, in bytes at the full price: less than all where some is read from a cache. */
  readonly modelInputPriced: number;
};

/** Seconds in a month of 730 hours. */
const secondsPerMonth = 2_628_000;

/** Protocol bytes of one store operation beyond the value: a 37-byte key, command and reply framing (judgement). */
export const storeOverheadBytes = 100;

/**
 * GB a month of so many bytes in every request.
 *
 * @example gbPerMonth(1_000, 1_000) // 2_628
 */
export const gbPerMonth = (requestsPerSecond: number, bytesPerRequest: number): number =>
  (requestsPerSecond * bytesPerRequest * secondsPerMonth) / 1e9;

/**
 * Bytes of one hop between services. Their connections mix many users, so no compression table keeps a value: HTTP/2 sends
 * the Huffman literal each time, HTTP/1.1 the whole line.
 *
 * @example internalHopBytes({ carrier: 'cookie', cookieName: 'sid', value: textOf('abc') }, 'http1') // 17
 */
export const internalHopBytes = (field: CarriedField, protocol: PayloadQuestion['internalProtocol']): number =>
  fieldBytes(field, { protocol, encoder: 'never-indexed', headerTableBytes: 0, qpackTableBytes: 0 }).first;

/**
 * Bytes and money of each part of the way, per month.
 *
 * Requests arrive free of charge; responses pay egress; the balancer meters both again (so its row repeats bytes of the two
 * before it); what crosses zones pays there; a model's input pays by the byte.
 *
 * @example legsOf({ ...none, edgeClient: 1_000 }, { ...question, requestsPerSecond: 1_000, egressUsdPerGb: 0.09 })[1].usdPerMonth // 236.5
 */
export function legsOf(bytes: BytesPerLeg, question: PayloadQuestion): readonly Leg[] {
  const atBalancer = bytes.clientEdge + bytes.edgeClient;
  const crossing = question.crossZoneShare * question.crossZoneUsdPerGb;
  const leg = (id: LegId, direction: Direction, bytesPerRequest: number, usdPerGb: number): Leg => {
    const gb = gbPerMonth(question.requestsPerSecond, bytesPerRequest);
    return { id, direction, gbPerMonth: gb, usdPerMonth: gb * usdPerGb };
  };
  return [
    leg('client-edge', 'in', bytes.clientEdge, 0),
    leg('edge-client', 'out', bytes.edgeClient, question.egressUsdPerGb),
    {
      ...leg('load-balancer', 'both', atBalancer, 0),
      usdPerMonth: balancerUsdPerMonth(question, atBalancer, question.loadBalancerUsdPerGb),
    },
    leg('edge-service', 'in', bytes.edgeService, crossing),
    leg('internal', 'in', bytes.internal, crossing),
    leg('service-store', 'both', bytes.serviceStore, crossing),
    // most state is never a model's input: the row is there only where that has a price
    ...(question.usdPerMillionCarriedBytes > 0
      ? [
          {
            ...leg('model-input', 'in', bytes.modelInput, 0),
            usdPerMonth: leg('model-input', 'in', bytes.modelInputPriced, question.usdPerMillionCarriedBytes * 1000)
              .usdPerMonth,
          },
        ]
      : []),
  ];
}

/** Whether a row meters bytes which another row has already counted as moved. */
const metersAgain: { readonly [Id in LegId]: boolean } = {
  'client-edge': false,
  'edge-client': false,
  'load-balancer': true,
  'edge-service': false,
  internal: false,
  'service-store': false,
  'model-input': true,
};

/**
 * One part of the way, for who speaks of it alone; undefined where the way has none.
 *
 * @example legOf([{ id: 'client-edge', direction: 'in', gbPerMonth: 2, usdPerMonth: 0 }], 'client-edge')?.gbPerMonth // 2
 */
export const legOf = (legs: readonly Leg[], id: LegId): Leg | undefined => legs.find((leg) => leg.id === id);

/**
 * Bytes that move because of the state, each counted once, in GB a month.
 *
 * @example movedGbPerMonth([{ id: 'client-edge', direction: 'in', gbPerMonth: 2, usdPerMonth: 0 }]) // 2
 */
export const movedGbPerMonth = (legs: readonly Leg[]): number =>
  legs.reduce((sum, { id, gbPerMonth: gb }) => sum + (metersAgain[id] ? 0 : gb), 0);
