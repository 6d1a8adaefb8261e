/** What the package's README and its page say that an example prints is what it prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../tooling/run.ts';
import { evaluate, replicas } from './calculators.ts';

test('a range of peaks comes to the spread of replicas that is printed beside it', async () => {
  const answered = await evaluate(replicas, { peakRequestsPerSecond: { low: 800, high: 1200 } });
  if (!answered.ok || !answered.ranged) throw new Error('not answered with ranges');
  const { p5, p50, p95 } = answered.envelope.outputs.replicas ?? {};
  for (const path of ['src/package/README.md', 'content/docs/reference/library.mdx']) {
    const [, said] = /outputs\.replicas\); \/\/ (\{.*\})/.exec(readFileSync(join(root, path), 'utf8')) ?? [];
    expect(said, path).toBe(`{ p5: ${p5}, p50: ${p50}, p95: ${p95} }`);
  }
});
