import { backlogSeconds } from './backlog.ts';
import { type ReconnectStorm, reconnectStorm } from './reconnect.ts';
import type { Service } from './service.ts';
import { survivorsOf } from './survivors.ts';

/** What the rest of a tier goes through after losing one part of it. */
export interface Recovery {
  readonly storm: ReconnectStorm;
  /** Of the survivors under the whole load; absent where nothing survives. From 1 on it is an overload. */
  readonly utilisation?: number;
  /** Until the requests that failed meanwhile, sent again, are worked off; absent at overload or where nothing survives. */
  readonly backlogSeconds?: number;
}

/**
 * The recovery after losing one of `parts` equal parts of a tier: replicas, or zones. The lost part's requests pile up until it is noticed,
 * and queue at the survivors when clients send them again.
 *
 * @example recoveryAfter(3, service, 50) // zone: utilisation 0.9 of what was 0.6
 */
export function recoveryAfter(parts: number, service: Service, handshakesPerSecondPerReplica: number): Recovery {
  const { lostShare, utilisation } = survivorsOf(parts, service.utilisation);
  return {
    storm: reconnectStorm(
      service.activeSessions * lostShare,
      parts > 1 ? service.replicas * (1 - lostShare) : 0,
      handshakesPerSecondPerReplica,
      service.reconnectSpreadSeconds,
    ),
    ...(utilisation !== undefined && { utilisation }),
    ...(utilisation !== undefined &&
      utilisation < 1 && { backlogSeconds: backlogSeconds(service.detectSeconds * lostShare, utilisation) }),
  };
}
