/** Prints what follows from an organisation's own defaults, for whoever turns their file into a module: every calculator's inputs that follow, by name. */
import '../facts/node.ts';

const { calculators } = await import('../calculators/index.ts');
const { follower } = await import('./all.ts');
const following = calculators.map((calculator) => {
  const values = Object.entries(follower.follow(calculator as never, {}, {})).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return [calculator.id, Object.fromEntries(values)] as const;
});
process.stdout.write(JSON.stringify(Object.fromEntries(following)));
