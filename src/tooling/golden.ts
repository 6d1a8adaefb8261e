/** `npm run golden`: writes anew what people look at or take away, into `golden`. Read the diff before you commit it. */
import { run } from './run.ts';

const { ok } = await run('vitest', ['run', 'src/tooling/golden/', '--reporter=dot'], {
  loud: true,
  env: { GOLDEN: 'write' },
});
process.exitCode = ok ? 0 : 1;
