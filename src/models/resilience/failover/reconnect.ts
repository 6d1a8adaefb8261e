/** Clients that come back after an event, all at about the same time. */
export interface ReconnectStorm {
  readonly clients: number;
  readonly reconnectsPerSecond: number;
  /** What the survivors admit beside their work; 0 where nothing survives. */
  readonly admittedPerSecond: number;
  /** The shortest spread that the survivors' spare handshakes admit; absent where nothing survives. */
  readonly spreadNeededSeconds?: number;
}

/**
 * The reconnect storm after losing `lostShare` of a tier. Spread evenly over `reconnectSpreadSeconds` its peak is its mean; the survivors
 * admit `handshakesPerSecondPerReplica` each beside their work. Exponential backoff with full jitter and base b spreads the *first* try over
 * b only, so it is b that counts here, not the cap.
 *
 * @example reconnectStorm(2000, 9, 50, 10) // { clients: 2000, reconnectsPerSecond: 200, admittedPerSecond: 450, spreadNeededSeconds: 4.4 }
 */
export function reconnectStorm(
  clients: number,
  survivingReplicas: number,
  handshakesPerSecondPerReplica: number,
  reconnectSpreadSeconds: number,
): ReconnectStorm {
  const admittedPerSecond = handshakesPerSecondPerReplica * survivingReplicas;
  return {
    clients,
    reconnectsPerSecond: clients / reconnectSpreadSeconds,
    admittedPerSecond,
    ...(admittedPerSecond > 0 && { spreadNeededSeconds: clients / admittedPerSecond }),
  };
}
