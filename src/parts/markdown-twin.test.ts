import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { readInputs } from '../kit/read/read.ts';
import { markdownTwin } from './markdown-twin.ts';
import { parts } from './part-words.ts';
import { plainMarkdown } from './plain-markdown.ts';

const page = (body: string) => markdownTwin({ id: 'move/house', title: 'T', description: 'D', body });

test('says what its parts show, and leaves code alone', () => {
  const text = page(
    'import Live from "x"\n\n<Answer>Yes.</Answer>\n\nYou need <Live of="replicas.replicas" with="replicas=7" /> of them, below <Fact id="nginx-http1-field" />.\n\n<StateMap placement="shared-cache" />\n\n```sh\necho <Live />\nimport x\n```\n\n`<Live />` and $a<b$ {/* nobody reads this */}',
  );
  expect(text).toContain('# T');
  expect(text).toContain('\n\nYes.\n\n');
  expect(text).toContain('You need 7 of them, below 8,190 bytes (nginx 1.22, one field).');
  expect(text).toContain('*State map.* Shared cache.');
  expect(text).toContain('echo <Live />\nimport x\n');
  expect(text).toContain('`<Live />` and $a<b$');
  expect(text).not.toContain('import Live');
});

test('parts inside of parts say theirs, wherever they stand', () => {
  const live = '<Live\n  of="replicas.replicas" with="replicas=7" />';
  const text = page(
    `<WhenWrong href="/calculators/replicas/#replicas=7" link="See" expects="replicas=7">\n- One: <Example>**${live}** ü 😀</Example>.\n\n  More: ${live}.\n</WhenWrong>\n\n| a |\n|---|\n| ${live.replace('\n', '')} |`,
  );
  expect(text).toContain('- One: **7** ü 😀.\n\n  More: 7. [See](/calculators/replicas/#replicas=7)');
  expect(text).toContain('| 7 |');
});

test('text with braces and angles in a property stays whole', () =>
  expect(page('<Formula tex={String.raw`\\frac{a}{b > c}`} says="A > b." source="S" />')).toContain(
    '$$\\frac{a}{b > c}$$\n\nA > b. (S)',
  ));

test('cards of the front door are a list of links, each with its line', () => {
  const address = `{\`\${import.meta.env.BASE_URL}method/\`}`;
  const text = page(
    `<p class="go"><a href=${address}>Decide</a> and go.</p>\n\n<ul class="ways">\n  <li>\n    <a href=${address}>Method</a>\n    <p>How it is known.</p>\n  </li>\n  <li>\n    <a href=${address}>Again</a>\n    <p>Once more.</p>\n  </li>\n</ul>`,
  );
  expect(text).toContain(
    '[Decide](/method/) and go.\n\n- [Method](/method/): How it is known.\n- [Again](/method/): Once more.\n',
  );
});

test('says of a fact when nobody here has checked it', () => {
  expect(page('At <Fact id="core-month-usd" /> here.')).toMatch(/\(A vCPU for a month .*, secondary\) here/);
  expect(page('At <Fact id="google-alb-head" /> here.')).toMatch(/, remembered\) here/);
});

test('a calculator in the text says its question, its situation and its answer', () => {
  const text = page(
    '<Calculator id="payload-cost" preset="native-app" asks="carriedBytes requestsPerSecond" compact />',
  );
  const payloadCost = calculators.find(({ id }) => id === 'payload-cost') as unknown as Calculator;
  const preset = payloadCost.presets.find(({ id }) => id === 'native-app');
  const { inputs } = readInputs(payloadCost, preset?.inputs ?? {});
  expect(text).toContain(payloadCost.question);
  expect(text).toContain('Native app');
  expect(text).toContain(payloadCost.answer(inputs, payloadCost.compute(inputs)));
  expect(text).toContain('/calculators/payload-cost/#carrier=authorization');
});

test.each([
  ['<Unknown id="x" />', /move\/house: <Unknown>: .*no words.*there are Live, Fact/],
  ['<Live off="replicas.replicas" />', /move\/house: <Live>: .*no property off; it needs of and may have with/],
  ['A <Live /> here', /<Live>: of is missing; it needs of and may have with/],
  [
    '<StateMap placement="none" size="big" />',
    /<StateMap>: .*no property size; it needs placement and may have nothing/,
  ],
  ['<Live of="replicas.replicas">9</Live>', /<Live>: no words stand between its tags/],
  ['<Fact id="no-such" />', /<Fact>: no facts row has the id no-such/],
  ['<Answer>A <Fact /> here.</Answer>', /move\/house: <Fact>: id is missing/],
  ['<Live {...props} />', /<Live>: .*spread/],
  ['The sum is {1 + 1}.', /\{1 \+ 1\}: an expression has no words/],
  ['<div>Words</div>', /<div>: it has no words/],
])('%s is an error that names page and part', (body, message) => expect(() => page(body)).toThrow(message));

/** Where the components of all pages come from. */
const components = new Map(
  globSync('content/docs/**/*.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (\w+) from '([^']+\.astro)'/gm)].map(
      ([, name = '', path = '']) => [
        name,
        path.startsWith('#parts/') ? path.replace('#parts', 'src/parts') : resolve(file, '..', path),
      ],
    ),
  ),
);

/** The properties that the head of a component declares. */
function declared(code: string) {
  const head = ts.createSourceFile('head.ts', code.split(/^---$/m)[1] ?? '', ts.ScriptTarget.Latest, true);
  const members = head.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text === 'Props')
    .flatMap((props) => [...props.members]);
  const names = (optional: boolean) =>
    members.filter((member) => (member.questionToken !== undefined) === optional).map(({ name }) => name?.getText());
  return { needs: names(false).toSorted(), takes: names(true).toSorted(), around: code.includes('<slot') };
}

describe('each component of a page takes in words what it takes on the screen', () => {
  test('they are found', () => expect(components.size).toBeGreaterThan(20));

  test.each([...components])('%s', (name, path) => {
    const { needs = [], takes = [], around } = parts[name] ?? {};
    expect({ needs: needs.toSorted(), takes: takes.toSorted(), around }).toEqual(declared(readFileSync(path, 'utf8')));
  });
});

test('code that no test runs says what is missing, and its fence says nothing of it', () =>
  expect(plainMarkdown('```js wrap not-run=k6\nlet a\n```\n')).toBe(
    '```js wrap\nlet a\n```\n\n*Not run by our tests, which check its syntax only: neither npm nor Debian has k6.*\n',
  ));
