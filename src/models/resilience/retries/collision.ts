/**
 * The chance that two of the keys that are alive at once are equal, if they are drawn at random: the birthday problem. `keys` from 0, `keyBits` random bits each (122 in a UUID version 4).
 *
 * Accurate while keys are far fewer than 2^bits; near that it tends to 1 as it should.
 *
 * @example collisionProbability(1e9, 64) // 0.0267
 */
export const collisionProbability = (keys: number, keyBits: number): number =>
  -Math.expm1(-((keys / 2 ** ((keyBits + 1) / 2)) ** 2));
