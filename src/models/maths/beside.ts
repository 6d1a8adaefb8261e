/**
 * A function of an object and a name that is worked out once for each pair, and forgotten with the object.
 *
 * @param work pure
 *
 * @example const modelOf = beside((tier: Tier, replicas: number) => tierModel(tier, replicas)); modelOf(tier, 3) === modelOf(tier, 3) // true
 */
export function beside<O extends WeakKey, N extends string | number, R>(
  work: (of: O, name: N) => R,
): (of: O, name: N) => R {
  const known = new WeakMap<O, Map<N, { readonly result: R }>>();
  return (of, name) => {
    const here = known.get(of) ?? new Map<N, { readonly result: R }>();
    if (here.size === 0) known.set(of, here);
    const found = here.get(name);
    if (found) return found.result;
    const result = work(of, name);
    here.set(name, { result });
    return result;
  };
}
