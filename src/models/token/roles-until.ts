/**
 * The largest count at which a length that never falls with the count still fits: bracket doubled, then bisected
 * with the exact length, since base64 and block ciphers grow in steps and no slope finds the last one that fits.
 * @param bytesAt length with that many roles; must not fall
 * @returns undefined where not even 0 fits; a count at which `mostRoles` still fits is returned as `mostRoles`
 * @example rolesUntil((roles) => 10 * roles, 4096) // 409
 */
export function rolesUntil(
  bytesAt: (roles: number) => number,
  limitBytes: number,
  mostRoles = 2 ** 31,
): number | undefined {
  if (bytesAt(0) > limitBytes) return undefined;
  let fits = 0;
  let refused = 1;
  while (refused < mostRoles && bytesAt(refused) <= limitBytes) {
    fits = refused;
    refused *= 2;
  }
  while (refused - fits > 1) {
    const middle = Math.floor((fits + refused) / 2);
    if (bytesAt(middle) <= limitBytes) fits = middle;
    else refused = middle;
  }
  return fits;
}

/** How far beyond the first refused count one more that fits is looked for. */
const reach = 3;

/**
 * The same for a compressed length, which grows almost evenly but may fall by a byte or two when a role is added, and
 * which costs a compression to ask for: approached along the line between the bracket's ends, then scanned over the
 * next counts for a last one that fits.
 * @param guess a count to start from; the bracket grows from it by fours
 * @param mostRoles the largest count that is asked for
 * @returns undefined where not even 0 fits, or where `mostRoles` still fits: the answer lies beyond what is asked for
 * @example rolesUntilScanned((roles) => 10 * roles, 4096, 64, 100_000) // 409
 */
export function rolesUntilScanned(
  bytesAt: (roles: number) => number,
  limitBytes: number,
  guess: number,
  mostRoles: number,
): number | undefined {
  if (bytesAt(0) > limitBytes) return undefined;
  let fits = 0;
  let refused = Math.min(guess, mostRoles);
  while (bytesAt(refused) <= limitBytes) {
    if (refused === mostRoles) return undefined;
    fits = refused;
    refused = Math.min(4 * refused, mostRoles);
  }
  for (let turn = 0; refused - fits > 1; turn++) {
    const share = (limitBytes - bytesAt(fits)) / (bytesAt(refused) - bytesAt(fits));
    // Every third step halves: a bend in the line must not make one end creep.
    const at = fits + Math.round((turn % 3 === 2 ? 0.5 : share) * (refused - fits));
    const next = Math.min(refused - 1, Math.max(fits + 1, at));
    if (bytesAt(next) <= limitBytes) fits = next;
    else refused = next;
  }
  for (let roles = refused + 1; roles <= refused + reach; roles++) if (bytesAt(roles) <= limitBytes) fits = roles;
  return fits;
}
