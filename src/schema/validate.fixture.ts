/** Published schemas as their readers use them: an Ajv as its makers set it up, where what it would only print is a mistake too. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { schemaAddresses } from './addresses.ts';
import { publishedAt } from './published.ts';

const log = (message: unknown) => {
  throw new Error(String(message));
};
const ajv = new Ajv2020({ logger: { log, warn: log, error: log } });
for (const schema of Object.values(publishedAt('https://a.example/')))
  ajv.addSchema(JSON.parse(JSON.stringify(schema)));

/**
 * What a published schema finds wrong with a value: "No errors", where it is valid.
 *
 * @param place a part of it: '#/$defs/envelope'
 */
export function problemsOf(name: string, value: unknown, place = ''): string {
  ajv.validate(`${schemaAddresses(name, 'https://a.example').schema}${place}`, value);
  return ajv.errorsText();
}

/** Holds what `decide` printed against the schema that describes it, as JSON or as the data at the end of a record. */
export function expectPublished(stdout: string): void {
  if (stdout.startsWith('{')) expect(problemsOf('decision', JSON.parse(stdout))).toBe('No errors');
  const [, data] = /\n```json\n([\s\S]*?)\n```\n/.exec(stdout) ?? [];
  if (data !== undefined) expect(problemsOf('record', JSON.parse(data))).toBe('No errors');
}
