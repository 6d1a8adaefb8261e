import {
  type FrontierPoint,
  frontierPoint,
  type TunableMethod,
} from '../../../models/resilience/revocation/frontier.ts';
import type { RevocationMethod } from '../../../models/resilience/revocation/methods.ts';
import type { Outputs } from '../answer/outputs.ts';
import type { Inputs } from '../ask/fields.ts';
import { situationOf } from '../ask/situation-of.ts';

/** A place in the picture: worst exposure, and requests a second to the authority. */
export type Place = { readonly exposureSeconds: number; readonly requestsPerSecond: number };

/** What the picture of the frontier draws. */
export type Curves = {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly fromPerSecond: number;
  readonly toPerSecond: number;
  readonly lines: readonly { readonly method: TunableMethod; readonly places: readonly Place[] }[];
  /** The reader's settings; exposure 0 stands left of the axis. */
  readonly settings: readonly (Place & { readonly method: RevocationMethod })[];
};

const STEPS = 60;
const DAY = 86_400;
const shown = ['plain', 'bloom', 'statusList', 'introspection'] as const;

const placesOf = (points: readonly FrontierPoint[], method: TunableMethod, most: number): readonly Place[] =>
  points.flatMap((point) => {
    const requestsPerSecond = point[method];
    return requestsPerSecond === undefined || requestsPerSecond > most
      ? []
      : [{ exposureSeconds: point.exposureSeconds, requestsPerSecond }];
  });

/** The frontier around the reader's settings: from a second, or less where a setting is, to a day or more. */
export function curvesOf(inputs: Inputs, outputs: Outputs): Curves {
  const situation = situationOf(inputs);
  const settings = [...shown, 'denylist' as const].map((method) => ({
    method,
    exposureSeconds: outputs[method].exposureSeconds.worst,
    requestsPerSecond: outputs[method].requestsPerSecond,
  }));
  const exposures = [
    ...settings.map(({ exposureSeconds }) => exposureSeconds),
    inputs.acceptableExposureSeconds,
  ].filter((seconds) => seconds > 0);
  const fromSeconds = Math.min(1, ...exposures.map((seconds) => seconds / 2));
  const toSeconds = Math.max(DAY, ...exposures.map((seconds) => seconds * 2));
  const rates = settings.map(({ requestsPerSecond }) => requestsPerSecond);
  const fromPerSecond = Math.min(...rates) / 20;
  const toPerSecond = Math.max(...rates) * 4;
  // Denser where a short token's cost rises steeply: just above the leeway.
  const steps = Array.from(
    { length: STEPS + 1 },
    (_, step) => fromSeconds * (toSeconds / fromSeconds) ** (step / STEPS),
  );
  const steep = Array.from({ length: 30 }, (_, step) => inputs.leewaySeconds + fromSeconds * 1.4 ** (step - 15));
  const points = [...steps, ...steep]
    .filter((seconds) => seconds >= fromSeconds && seconds <= toSeconds)
    .sort((a, b) => a - b)
    .map((seconds) => frontierPoint(situation, seconds));
  return {
    fromSeconds,
    toSeconds,
    fromPerSecond,
    toPerSecond,
    settings,
    lines: shown.map((method) => ({
      method,
      places: placesOf(points, method, toPerSecond).filter((place) => place.requestsPerSecond >= fromPerSecond),
    })),
  };
}
