/** README, CONTRIBUTING, the package's README and the pages about package and service. */
import { expect } from 'vitest';
import { failover } from '../../calculators/failover/spec.ts';
import { evaluate } from '../../package/evaluate.ts';
import { evaluateService } from '../../package/evaluate-service.ts';
import { root } from '../run.ts';
import type { PageRecipes } from './recipe.fixture.ts';
import { shell } from './shell.fixture.ts';

const heldByPackage = { heldBy: 'src/tooling/package.recipe.ts' } as const;

/** A printed command, which prints JSON and nothing else. */
const printsJson = {
  seconds: 3,
  runs(code: string) {
    const { status, stdout, stderr } = shell(code, { cwd: root });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('followed');
  },
};

export const projectRecipes: PageRecipes = {
  'README.md': [
    {
      // `npm test` runs these tests, and CI the whole line; `npm start` is what is left to try
      seconds: 90,
      runs(code) {
        expect(code.match(/npm \w+/g)).toEqual(['npm ci', 'npm start', 'npm ci', 'npm test']);
        const { stdout } = shell("timeout --signal=INT 400 npm start | grep --line-buffered -m 1 'http://'", {
          cwd: root,
        });
        expect(stdout).toMatch(/http:\/\/(?:127\.0\.0\.1|localhost):\d+\//);
      },
    },
    {
      seconds: 8,
      runs(code) {
        for (const line of code.trim().split('\n')) {
          const { status, stdout, stderr } = shell(line, { cwd: root });
          expect({ status, stderr }, line).toEqual({ status: 0, stderr: '' });
          // JSON, a diagnosis, or our own help: an option in front of the first word would bring npm's
          expect(stdout, line).toMatch(/^(?:\{\n|[\w.]+ refuses it |Where State Lives: calculators)/);
          expect(stdout.length, line).toBeGreaterThan(500);
        }
      },
    },
    { heldBy: 'src/tooling/base-path.recipe.ts' },
  ],
  'CONTRIBUTING.md': [{ heldBy: 'src/tooling/golden/contributing.fixture.ts' }],
  'content/docs/reference/service.mdx': [
    printsJson,
    {
      async runs(code) {
        const answered = await evaluate(failover, { peakRequestsPerSecond: 1200 });
        expect(answered).toMatchObject({ envelope: JSON.parse(code) });
      },
    },
    printsJson,
    {
      runs(code) {
        const said: unknown[][] = [];
        const body = code.replace(/^import .*$/m, '');
        new Function('evaluateService', 'console', body)(evaluateService, {
          log: (...all: unknown[]) => said.push(all),
        });
        expect(said).toEqual([[expect.any(Number), expect.stringContaining('replicas:')]]);
      },
    },
  ],
  'src/package/README.md': Array.from({ length: 6 }, () => heldByPackage),
  'content/docs/reference/library.mdx': Array.from({ length: 8 }, () => heldByPackage),
};
