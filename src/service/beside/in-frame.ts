import { followingBy } from '../lazy.ts';

/** Finds what follows for an embed, in its frame: one that is sandboxed may start no worker. */
export const follower = followingBy(async (calculator, typed, tab) => {
  const engine = await import('../engine.ts');
  await engine.prepare(calculator, typed, tab);
  return engine.follow(calculator, typed, tab);
});
