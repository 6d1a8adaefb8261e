/** What decides a load balancer's capacity units (LCU): bytes, new connections, or something the state does not change. */
export type LoadBalancerLoad = {
  readonly requestsPerSecond: number;
  readonly requestsPerConnection: number;
  /** Request and response without the state. */
  readonly otherBytesPerRequest: number;
};

/** Whether each further byte costs money at the balancer (`bytes`), none does (`connections`), or only the last part. */
export type Binding = 'bytes' | 'connections' | 'both';

/** Bytes a request to GB an hour, for a rate in requests a second. */
const gbPerHour = (requestsPerSecond: number, bytes: number): number => requestsPerSecond * bytes * 3.6e-6;

/** New connections a second that one unit includes. */
const connectionsPerUnit = 25;

/**
 * Capacity units asked for by bytes (one GB an hour each) and by new connections.
 *
 * @example capacityUnits({ requestsPerSecond: 1000, requestsPerConnection: 10, otherBytesPerRequest: 0 }, 1000) // { bytes: 3.6, connections: 4 }
 */
export const capacityUnits = (load: LoadBalancerLoad, stateBytes: number): { bytes: number; connections: number } => ({
  bytes: gbPerHour(load.requestsPerSecond, load.otherBytesPerRequest + stateBytes),
  connections: load.requestsPerSecond / load.requestsPerConnection / connectionsPerUnit,
});

/**
 * What the state adds to the balancer's bill, in USD a month.
 *
 * The bill follows the largest dimension, so bytes cost nothing while new connections are the larger one. Active
 * connections and rule evaluations are left out. Source: AWS Application Load Balancer pricing (25 new connections a
 * second, 1 GB an hour); a balancer that bills each GB is the case where bytes always bind.
 *
 * @param usdPerGb price of one GB, which is that of one unit for an hour
 * @example balancerUsdPerMonth({ requestsPerSecond: 1000, requestsPerConnection: 1e6, otherBytesPerRequest: 0 }, 1000, 0.008) // 21.02
 */
export function balancerUsdPerMonth(load: LoadBalancerLoad, stateBytes: number, usdPerGb: number): number {
  const withState = capacityUnits(load, stateBytes);
  const without = capacityUnits(load, 0);
  const units = Math.max(withState.bytes, withState.connections) - Math.max(without.bytes, without.connections);
  return usdPerGb * units * 730;
}

/**
 * Which dimension decides, without the state and with it.
 *
 * @example balancerBinding({ requestsPerSecond: 1000, requestsPerConnection: 10, otherBytesPerRequest: 0 }, 2000) // 'both'
 */
export function balancerBinding(load: LoadBalancerLoad, stateBytes: number): Binding {
  const without = capacityUnits(load, 0);
  if (without.bytes >= without.connections) return 'bytes';
  return capacityUnits(load, stateBytes).bytes > without.connections ? 'both' : 'connections';
}
