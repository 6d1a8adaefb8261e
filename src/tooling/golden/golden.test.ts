/**
 * What people look at or take away, as files in `golden`: charts, tables and figures, CSV, Markdown. A change of any of them is seen in the diff and
 * meant, or a fault. `npm run golden` writes them anew; nothing else does.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../files.ts';
import { root } from '../run.ts';
import { calculatorFiles } from './calculators.fixture.ts';
import { contributing } from './contributing.fixture.ts';
import { pageFiles } from './pages.fixture.ts';
import { placementFiles } from './placements.fixture.ts';

const folder = join(root, 'golden');
const isWritten = process.env['GOLDEN'] === 'write';
const advice = 'If the change is meant, run "npm run golden" and read the diff before you commit it.';

const made = new Map([...(await calculatorFiles()), ...pageFiles(), ...placementFiles()]);

if (isWritten) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of made) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { path, text } = contributing();
  writeFileSync(path, text);
}

test.each([...made])('golden/%s', (path, text) => {
  const file = join(folder, path);
  expect(existsSync(file), `golden/${path} is not there. ${advice}`).toBe(true);
  expect(text, `golden/${path} is what was seen before. ${advice}`).toBe(readFileSync(file, 'utf8'));
});

test('no golden file is left of what is no longer made', () => {
  const left = filesBelow('golden/').filter((path) => !made.has(path.replace('golden/', '')));
  expect(left, advice).toEqual([]);
});

test('CONTRIBUTING.md shows what follows from what as the rules have it', () => {
  const { path, text } = contributing();
  expect(text, advice).toBe(readFileSync(path, 'utf8'));
});
