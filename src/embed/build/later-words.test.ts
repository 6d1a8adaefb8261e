import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calculators } from '../../calculators/index.ts';
import type { Field } from '../../kit/declare/field.ts';
import { withoutLaterWords } from './later-words.ts';

test('words go from the inputs of groups, and nothing else does', () => {
  const code = `const place = { group: 'oven', from: 'elsewhere' } as const;
export const fields = withOwn('bakery', {
  ovens: quantity({ label: 'Ovens', help: 'In use.', default: 3, from: "the town's count", basic: true }),
  heat: quantity({ ...place, label: 'Heat', help: \`Up to \${MOST}.\`, default: 220, from: 'a µ-recipe, “usual”' , fact: 'heat' }),
  rest: choice({ label: 'Rest', options: { help: 'Help', from: 'From' }, from: 'judgement' }),
});`;
  const left = withoutLaterWords(code);
  expect(left).toContain(
    `ovens: quantity({ label: 'Ovens', help: 'In use.', default: 3, from: "the town's count", basic: true })`,
  );
  expect(left.replace(/\s+/g, ' ')).toContain("heat: quantity({ ...place, label: 'Heat', default: 220, }),");
  expect(left.replace(/\s+/g, ' ')).toContain(
    "rest: choice({ label: 'Rest', options: { help: 'Help', from: 'From' }, }),",
  );
  expect(left).toContain("from: 'elsewhere'");
});

test.each(calculators.map(({ id, fields }) => [id, fields] as const))(
  'what %s asks first keeps its words',
  (id, fields) => {
    const folder = `src/calculators/${id}/ask`;
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('fields.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const left = withoutLaterWords(code.replace(/^(import|export) .* from .*;$/gm, ''));
    const wordsOf = (field: Field) => [field.from, field.help ?? ''].filter((words) => code.includes(words));
    const all: readonly Field[] = Object.values(fields);
    for (const field of all.filter(({ basic }) => basic))
      for (const words of wordsOf(field)) expect(left).toContain(words);
    expect(left.length).toBeLessThan(code.length);
  },
);
