#!/usr/bin/env node
/** Plain JavaScript, so that a Node that cannot run TypeScript can still say so. The command itself is main.ts. */
if (process.features.typescript) await import('./main.ts');
else {
  process.stderr.write(
    `where-state-lives needs Node 22.18 or newer, which runs TypeScript as it is; this is Node ${process.versions.node}.\n` +
      'In a checkout, run `npm ci` and then `npx --no where-state-lives`: it brings its own Node.\n',
  );
  process.exitCode = 2;
}
