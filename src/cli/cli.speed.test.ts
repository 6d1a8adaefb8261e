import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('as a program it starts with less than two seconds of work', () => {
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const tell = 'process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error(user+system)})';
  const words = [`--import=data:text/javascript,${tell}`, 'src/cli/launch.js', '--version'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^\d+\n$/) });
  expect(Number(stderr) / 1e6).toBeLessThan(2);
});
