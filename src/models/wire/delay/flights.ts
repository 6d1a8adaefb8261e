/** Bytes a server may be sent in the first round trip of a connection: ten segments (RFC 6928). */
export const initialWindowBytes = 14_600;

/** Bytes of a request without the state, assumed where only the state is known: a browser's ordinary headers. */
export const baseRequestBytes = 600;

/**
 * Round trips that uploading `bytes` takes on a fresh connection in slow start: the window doubles each time.
 *
 * @example flights(20_000) // 2
 */
export function flights(bytes: number): number {
  return Math.ceil(Math.log2(bytes / initialWindowBytes + 1));
}

/**
 * Round trips that a state of `stateBytes` adds to the first request of a connection, beyond those of the request itself.
 *
 * @example extraFlights(14_000) // 0; extraFlights(14_001) // 1
 */
export const extraFlights = (stateBytes: number): number =>
  flights(baseRequestBytes + stateBytes) - flights(baseRequestBytes);
