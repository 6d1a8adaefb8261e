import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseOf, changedFiles, relatedTests } from './changed.ts';
import { askedFor } from './check-changed.ts';

describe('what it is asked', () => {
  test('nothing, what is changed, or what is changed since a commit', () => {
    expect(askedFor([])).toEqual({ changed: false, since: undefined });
    expect(askedFor(['--changed'])).toEqual({ changed: true, since: undefined });
    expect(askedFor(['--changed', '--since', 'HEAD~3'])).toEqual({ changed: true, since: 'HEAD~3' });
    expect(askedFor(['--since=v1', '--changed'])).toEqual({ changed: true, since: 'v1' });
  });

  test.each([[['--change']], [['src/kit']], [['--since', 'main']], [['--changed', '--since']]])(
    '%j is refused with what can be asked',
    (args) => expect(() => askedFor(args)).toThrow(/npm run check \[-- --changed/),
  );
});

describe('in a repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  const write = (path: string, text = path) => writeFileSync(join(folder, path), text);

  beforeAll(() => {
    git('init', '--quiet', '--initial-branch=main');
    mkdirSync(join(folder, 'a'));
    for (const path of ['same.ts', 'edited.ts', 'gone.ts', 'a/old name.ts', 'later.ts']) write(path);
    write('.gitignore', 'made.ts\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    git('checkout', '--quiet', '-b', 'work');
    write('committed.ts');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Second');
    write('edited.ts', 'other');
    write('staged.ts');
    git('add', 'staged.ts');
    write('a/new.ts');
    write('made.ts');
    rmSync(join(folder, 'gone.ts'));
    renameSync(join(folder, 'a/old name.ts'), join(folder, 'a/ü name.ts'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const uncommitted = ['a/new.ts', 'a/ü name.ts', 'edited.ts', 'staged.ts'];

  test('it is all that differs from the main branch: committed, staged, edited, new; not what is ignored or gone', () =>
    expect(changedFiles(folder, baseOf(folder))).toEqual([...uncommitted, 'committed.ts'].toSorted()));

  test('since a commit it is less', () => expect(changedFiles(folder, baseOf(folder, 'HEAD'))).toEqual(uncommitted));

  test('what the main branch got meanwhile is not a change of this work', () => {
    git('stash', '--quiet', '--include-untracked');
    git('checkout', '--quiet', 'main');
    write('later.ts', 'theirs');
    git('commit', '--quiet', '-am', 'Theirs');
    git('checkout', '--quiet', 'work');
    git('stash', 'pop', '--quiet', '--index');
    expect(changedFiles(folder, baseOf(folder))).not.toContain('later.ts');
  });

  test('a commit that is not there is named, and is never an option of git', () => {
    expect(() => baseOf(folder, 'no-such')).toThrow('there is no commit no-such');
    expect(() => baseOf(folder, '--all')).toThrow('there is no commit --all');
  });
});

describe('the tests that reach a change', () => {
  const files = new Map([
    ['models/sum.test.ts', ['models/sum.ts']],
    ['models/mean.ts', ['models/sum.ts']],
    ['models/mean.test.ts', ['models/mean.ts']],
    ['models/other.test.ts', ['models/other.ts']],
    ['models/sum.speed.test.ts', ['models/sum.ts']],
    ['models/sum.recipe.ts', ['models/sum.ts']],
    ['calculators/mean.ts', ['models/mean.ts', 'calculators/index.ts']],
    ['calculators/index.ts', ['calculators/mean.ts']],
    ['calculators/a.test.ts', ['models/sum.ts']],
    ['calculators/all.test.ts', ['calculators/index.ts']],
  ]);

  test('those beside it come first, then those with the fewest imports between; circles end', () =>
    expect(relatedTests(['models/sum.ts'], files)).toEqual({
      nearest: ['models/sum.test.ts', 'models/mean.test.ts', 'calculators/a.test.ts', 'calculators/all.test.ts'],
      all: 4,
    }));

  test('of many it is the nearest', () =>
    expect(relatedTests(['models/sum.ts'], files, 2)).toEqual({
      nearest: ['models/sum.test.ts', 'models/mean.test.ts'],
      all: 4,
    }));

  test('a test that is changed itself is one of them, and so is what reaches any of several', () => {
    expect(relatedTests(['models/other.test.ts'], files).nearest).toEqual(['models/other.test.ts']);
    expect(relatedTests(['models/other.ts', 'calculators/index.ts'], files).nearest).toEqual([
      'calculators/all.test.ts',
      'models/other.test.ts',
    ]);
    expect(relatedTests(['README.md'], files)).toEqual({ nearest: [], all: 0 });
  });
});
