#!/usr/bin/env node
/** The command line: what `main.ts` starts in a checkout, and what the package has as its command, facts included. */
import { readFileSync } from 'node:fs';
import pkg from '../../package.json' with { type: 'json' };
import { run } from './run.ts';

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { stdout, stderr, exitCode } = await run(process.argv.slice(2), {
  readFile: (path) => readFileSync(path, 'utf8'),
  readStdin: () => readFileSync(0, 'utf8'),
  site: process.env['SITE'] || pkg.homepage,
  today: () => new Date().toISOString().slice(0, 10),
  version: pkg.version,
});
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exitCode;
