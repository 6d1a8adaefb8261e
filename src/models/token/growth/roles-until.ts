/**
 * The largest count that fits between one that does and one that does not: approached along the line between the two, with every third step halving,
 * since a bend in the line must not make one end creep.
 */
function lastBetween(
  bytesAt: (roles: number) => number,
  limitBytes: number,
  between: { readonly fits: number; readonly refused: number },
): { readonly fits: number; readonly refused: number } {
  let { fits, refused } = between;
  for (let turn = 0; refused - fits > 1; turn++) {
    const rise = bytesAt(refused) - bytesAt(fits);
    const share = turn % 3 === 2 || rise <= 0 ? 0.5 : (limitBytes - bytesAt(fits)) / rise;
    const next = Math.min(refused - 1, Math.max(fits + 1, fits + Math.round(share * (refused - fits))));
    if (bytesAt(next) <= limitBytes) fits = next;
    else refused = next;
  }
  return { fits, refused };
}

/**
 * The largest count at which a length that never falls with the count still fits: bracket doubled, then narrowed
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
  return lastBetween(bytesAt, limitBytes, { fits, refused }).fits;
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
  const last = lastBetween(bytesAt, limitBytes, { fits, refused });
  let most = last.fits;
  for (let roles = last.refused + 1; roles <= last.refused + reach; roles++)
    if (bytesAt(roles) <= limitBytes) most = roles;
  return most;
}
