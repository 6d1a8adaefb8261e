import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from './files.ts';
import { machinePaths } from './machine-paths.ts';
import { root } from './run.ts';

const files = filesBelow('');
const text = (path: string) => readFileSync(join(root, path), 'utf8');

test('no file names a place on one machine', () => expect(machinePaths(root, files)).toEqual([]));

test('no source file is longer than 400 lines', () => {
  const long = files
    .filter((path) => /^src\/.*\.(ts|tsx|astro|css)$/.test(path))
    .map((path) => ({ path, lines: text(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('nothing prints a command that fetches a name which nobody owns', () => {
  // A terminal may want an option, a yes or a version before the name; without --no all of these fetch it
  const fetches = /\b(?:npx|npm exec|pnpm dlx|pnpx|yarn dlx|bunx)(?! --no )(?: -\S+)* where-state-lives\b/;
  const bare = files
    .filter((path) => /\.(?:tsx?|js|mjs|astro|mdx?|ya?ml|json)$/.test(path))
    .filter((path) => fetches.test(text(path)));
  expect(bare).toEqual([]);
});

test('nothing prints an option that npx would keep to itself', () => {
  // Behind `npx --no`, npx takes the name for the option's value and what follows for its own, up to the next word
  const kept = /npx --no where-state-lives\s+-|\$\{COMMAND\}\s+-/;
  const printed = files
    .filter((path) => /\.(?:tsx?|js|mjs|astro|mdx?|ya?ml|json)$/.test(path))
    .filter((path) => kept.test(text(path)));
  expect(printed).toEqual([]);
});

test('the lock file works with any registry', () => {
  expect(text('package-lock.json')).not.toMatch(/"resolved"/);
});
