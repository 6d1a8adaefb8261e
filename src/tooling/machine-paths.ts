/** Finds paths that exist on one person's machine only: they belong neither into the project nor into what it publishes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const somewhere = new RegExp(`(?<![\\w.:/~-])/(?:${['home', 'Users', 'root', 'work', 'tmp'].join('|')})/[\\w.]`);
const isBinary = (path: string) => /\.(png|webp|woff2|ico|wasm|pagefind|pf_\w+|pack)$/.test(path);

/** Lines of these files that name such a path, as `file:line text`. */
export const machinePaths = (folder: string, files: readonly string[]): readonly string[] =>
  files
    .filter((path) => !isBinary(path))
    .flatMap((path) =>
      readFileSync(join(folder, path), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const found = somewhere.exec(line);
          return found ? [`${path}:${index + 1} ${line.slice(Math.max(0, found.index - 20), found.index + 80)}`] : [];
        }),
    );
