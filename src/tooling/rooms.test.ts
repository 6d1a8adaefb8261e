/** Whoever looks for a file finds it by its folder: none is too full to be read at a glance, and no two files need each other. */

import { dirname } from 'node:path/posix';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf } from './circles.ts';
import { filesBelow } from './files.ts';
import { importsOf } from './imports.ts';

const MOST_FILES = 18;

/** Rooms whose files are found by a name that the reader has: a page's, a style sheet's, a command's. */
const byName = /^src\/(browser|tooling|styles|parts|site)(\/|$)/;
const isTest = (path: string) => /\.(test|spec|fixture|recipe)\.tsx?$/.test(path);

/** The folders that hold more files of their own than can be taken in at a glance, with what to do about it. */
function fullRooms(paths: readonly string[]): readonly string[] {
  const files = paths.filter((path) => !isTest(path) && !byName.test(dirname(path)));
  return [...Map.groupBy(files, (path) => dirname(path))]
    .filter(([, own]) => own.length > MOST_FILES)
    .map(
      ([folder, own]) =>
        `${folder} holds ${own.length} files: move those that answer one question into a folder named for it, until ${MOST_FILES} are left`,
    );
}

describe('rooms', () => {
  test(`no folder holds more than ${MOST_FILES} files of its own`, () => {
    expect(fullRooms(filesBelow('src/'))).toEqual([]);
  });

  test('tests, fixtures and files of sub-folders do not count', () => {
    const files = (count: number, name: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => `src/models/${name(index)}`);
    const full = files(MOST_FILES, (index) => `${index}.ts`);
    const uncounted = [...files(9, (index) => `${index}.test.ts`), ...files(9, (index) => `maths/${index}.ts`)];
    expect(fullRooms([...full, ...uncounted])).toEqual([]);
    expect(fullRooms([...full, 'src/models/more.json'])).toEqual([
      expect.stringMatching(/^src\/models holds 19 files: move those that answer one question /),
    ]);
  });
});

describe('circles', () => {
  const sources = filesBelow('src/').filter((path) => /\.(ts|tsx|astro)$/.test(path) && !path.endsWith('.d.ts'));
  const own = new Set(sources);
  const imports = new Map(
    sources.map((path) => [
      path,
      importsOf(path)
        .map((file) => file.replace(/\?.*$/, ''))
        .filter((file) => own.has(file)),
    ]),
  );

  test('no files import each other, for types or when they are asked for included', () => {
    expect([...imports.values()].flat().length).toBeGreaterThan(sources.length);
    expect(
      circlesOf(imports).map((way) => `${way.join(' -> ')}: write what both ends need in a file that imports neither`),
    ).toEqual([]);
  });

  test('imports of types and of what is loaded later are found', () => {
    const kinds = [
      'src/kit/draws/drawing.ts', // await import('./ask-draws.ts')
      'src/kit/share/frame.ts', // import type { Bench } from '../page/bench.ts'
    ].flatMap((path) => imports.get(path) ?? []);
    expect(kinds).toEqual(expect.arrayContaining(['src/kit/draws/ask-draws.ts', 'src/kit/page/bench.ts']));
  });

  /** Arrows between numbered files. */
  const graph = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
  const importsBy = (arrows: readonly (readonly [number, number])[]) =>
    new Map(
      Array.from({ length: 10 }, (_, from) => [
        String(from),
        arrows.filter(([start]) => start === from).map(([, to]) => String(to)),
      ]),
    );

  test('arrows that point one way make none', () => {
    fc.assert(
      fc.property(graph, (arrows) => {
        expect(circlesOf(importsBy(arrows.filter(([from, to]) => from < to)))).toEqual([]);
      }),
    );
  });

  test('there is one as soon as a file reaches itself, and what is named is a circle', () => {
    fc.assert(
      fc.property(graph, (arrows) => {
        const files = importsBy(arrows);
        const reached = (from: string): ReadonlySet<string> => {
          const found = new Set<string>();
          const open = [...(files.get(from) ?? [])];
          for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (!found.has(next)) open.push(...(files.get(next) ?? []));
            found.add(next);
          }
          return found;
        };
        const circles = circlesOf(files);
        expect(circles.length > 0).toBe([...files.keys()].some((file) => reached(file).has(file)));
        for (const way of circles) {
          expect(way.at(0)).toBe(way.at(-1));
          for (const [index, file] of way.slice(1).entries()) expect(files.get(way[index] ?? '')).toContain(file);
        }
      }),
    );
  });
});
