import { describe, expect, test } from 'vitest';
import { call, lines } from './call.fixture.ts';

describe('limits', () => {
  const exit = async (...argv: string[]) => {
    const { stdout, stderr, exitCode } = await call('bakery', ...argv);
    return { said: stderr.trimEnd(), exitCode, printed: stdout !== '' };
  };

  test('kept: exit 0 and nothing said; equal is kept', async () => {
    expect(await exit('--fail-above', 'usdPerMonth=100', '--fail-below', 'usdPerMonth=100')).toEqual({
      said: '',
      exitCode: 0,
      printed: true,
    });
  });
  test('missed: exit 1, the envelope all the same, and by how much', async () => {
    const missed = await exit('--fail-above', 'usdPerMonth=90', '--fail-below', 'cost.flour=1');
    expect(missed).toMatchObject({ exitCode: 1, printed: true });
    expect(lines(missed.said)).toEqual([
      'usdPerMonth is 100, 10 above 90 ($100 a month against $90.00 a month)',
      'cost.flour is 0.4, 0.6 below 1 ($0.40 against $1.00)',
    ]);
  });
  test('a message has as many figures as tell the value from its limit', async () => {
    expect((await exit('--fail-below', 'loavesPerSecond=1k')).said).toMatch(
      /^loavesPerSecond is 6\.97, 993 below 1,000 /,
    );
    expect((await exit('--fail-above', 'loavesPerSecond=6.967')).said).toMatch(
      /^loavesPerSecond is 6\.968, 0\.000742 above 6\.967 /,
    );
    expect((await exit('--fail-above', 'usdPerMonth=99.9999')).said).toMatch(
      /^usdPerMonth is 100, 0\.0001 above 99\.9999 /,
    );
  });
  test('a value may have a unit', async () => {
    expect((await exit('--fail-above', 'loavesPerSecond=6/min')).exitCode).toBe(1);
    expect((await exit('--fail-above', 'loavesPerSecond=1k')).exitCode).toBe(0);
  });
  test('items of a list by index, by id, and all of them', async () => {
    const three = ['--json', '{"streets": ["high", "low", "mill"]}'];
    for (const path of ['shelves[2].loaves', 'shelves.2.loaves', 'shelves[mill].loaves', 'shelves[].loaves']) {
      const { said, exitCode } = await exit(...three, '--fail-above', `${path}=2`);
      expect(exitCode, path).toBe(1);
      expect(said, path).toMatch(/^shelves\[2\]\.loaves is 3, 1 above 2/);
    }
  });
  test('a path that does not exist is an error with near ones', async () => {
    expect(await exit('--fail-above', 'loavesPerSecnd=1')).toEqual({
      said: '--fail-above loavesPerSecnd: there is no such output. Did you mean loavesPerSecond?',
      exitCode: 2,
      printed: false,
    });
    expect((await exit('--fail-above', 'qqqqqqq=1')).said).toContain(
      'Outputs are loavesPerSecond, usdPerMonth, shelves[0].loaves',
    );
  });
  test('a path that is absent in this outcome misses its limit: the result is printed, and says why', async () => {
    const { said, exitCode, printed } = await exit('--json', '{"broken": 4}', '--fail-above', 'loavesPerSecond=1000');
    expect([exitCode, printed]).toEqual([1, true]);
    expect(said).toContain('is absent from this result (outcome closed)');
    expect((await exit('--fail-above', 'shelves[7].loaves=1')).said).toContain('is absent from this result');
  });
  test('text is no quantity, a limit needs a value', async () => {
    expect((await exit('--fail-above', 'verdict=1')).said).toMatch(/verdict: is .*, not a number/);
    expect((await exit('--fail-above', 'usdPerMonth=much')).said).toContain('is not a number');
    expect((await exit('--fail-above', 'usdPerMonth=')).exitCode).toBe(2);
    expect((await exit('--fail-above', 'usdPerMonth')).said).toContain('write it as path=value');
    expect((await exit('--fail-above', '=5')).exitCode).toBe(2);
  });
});
