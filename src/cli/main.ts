#!/usr/bin/env node
/** The command line. Facts are YAML, so the loader for them comes before the calculators, which are imported dynamically. */
import '../facts/node.ts';
import { readFileSync } from 'node:fs';
import pkg from '../../package.json' with { type: 'json' };

const { run } = await import('./run.ts');

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { stdout, stderr, exitCode } = await run(process.argv.slice(2), {
  readFile: (path) => readFileSync(path, 'utf8'),
  readStdin: () => readFileSync(0, 'utf8'),
  site: process.env['SITE'] || pkg.homepage,
  version: pkg.version,
  today: () => new Date().toISOString().slice(0, 10),
});
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exitCode;
