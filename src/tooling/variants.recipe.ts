/** The recipes of CONTRIBUTING.md for a token format and a hop, followed word for word in a copy of the project, and with a piece left out. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITION } from '../kit/declare/edition.ts';
import { projectCopy } from './project-copy.fixture.ts';
import { about } from './recipe.ts';
import { type Run, run, runInNode } from './run.ts';
import { read, vitest, withFile } from './variants.fixture.ts';

const format = {
  file: 'src/models/token/formats/twice-sealed.ts',
  table: 'src/models/token/formats/index.ts',
  steps: 'src/calculators/token-size/answer/format-steps.ts',
  readers: 'src/models/token/readers/index.ts',
  name: 'twice-sealed',
};

/** PHP writes `/` as `\/`, and this made-up framework base64 of base64, with a MAC and the cookie's name between. */
const pieces = {
  label: "label: 'Twice sealed',",
  kind: "kind: 'value',",
  dialect: "dialect: { escape: (json) => asciiOnly(json).replaceAll('/', '\\\\/') },",
  asks: "asks: () => ['cookieName'],",
  sizer: 'sizer: ({ cookieName }) => ofBytes((bytes) => twiceSealed(bytes, utf8Bytes(cookieName))),',
};
/** What reads a pasted one. */
const reader =
  "'twice-sealed': { named: 'A twice sealed cookie', family: 'twice-sealed', read: (text: string) => (/^php2:[A-Za-z0-9+/]+=*$/.test(text) ? { variant: '', parts: [{ name: 'payload', bytes: text.length }] } : undefined) },";
const shownToken = " * @example recognise('php2:YUdVbXk=').format // 'twice-sealed'\n";

const formatSource = (
  written: readonly string[] = Object.values(pieces),
  example = shownToken,
): string => `import { base64Bytes } from '../encoding/base64.ts';
import { type TokenSize, tokenOf } from '../encoding/part.ts';
import { asciiOnly } from '../claims/serialise.ts';
import { utf8Bytes } from '../encoding/utf8-bytes.ts';
import { type Format, ofBytes } from './format.ts';

/**
 * Size of a made-up cookie: claims and name in base64, with a MAC of 32 bytes in base64 again.
 * @example twiceSealed(9, 7).tokenBytes // 81
 */
export const twiceSealed = (payloadBytes: number, nameBytes: number): TokenSize =>
  tokenOf([
    { name: 'prefix', bytes: 'php2:'.length },
    { name: 'payload', bytes: base64Bytes(base64Bytes(payloadBytes + nameBytes) + 32) },
  ]);

/**
 * The made-up cookie.
${example} */
export const twiceSealedFormat = {
  ${written.join('\n  ')}
} as const satisfies Format;
`;

describe('a token format', about(120), () => {
  let folder = '';
  const types = async (files: readonly string[]): Promise<Run> => {
    const include = [...files, 'src/**/*.d.ts', '.astro/types.d.ts'];
    writeFileSync(join(folder, 'tsconfig.recipe.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    return run('tsc', ['--noEmit', '--project', 'tsconfig.recipe.json'], { cwd: folder });
  };
  let table = '';
  let steps = '';

  beforeAll(() => {
    folder = projectCopy();
    table = read(folder, format.table);
    steps = read(folder, format.steps);
    writeFileSync(join(folder, format.file), formatSource());
    writeFileSync(
      join(folder, format.table),
      table
        .replace('  opaque: opaqueFormat,', "  'twice-sealed': twiceSealedFormat,\n  opaque: opaqueFormat,")
        .replace(
          "import { railsFormat } from './rails.ts';",
          (line) => `${line}\nimport { twiceSealedFormat } from './twice-sealed.ts';`,
        ),
    );
    const readers = read(folder, format.readers);
    writeFileSync(join(folder, format.readers), readers.replace('  opaque: {', `  ${reader}\n  opaque: {`));
    const step = "{ title: 'Twice sealed', formula: 'T = 5 + D(D(P + l) + 32)', because: 'A test made it up.' }";
    writeFileSync(
      join(folder, format.steps),
      steps.replace('  opaque: reference,', `  'twice-sealed': ${step},\n  opaque: reference,`),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('four files: it type checks', async () => {
    const { ok, output } = await types([
      format.file,
      format.table,
      format.steps,
      format.readers,
      'src/calculators/token-size/**/*.ts*',
    ]);
    expect(ok, output).toBe(true);
  });

  test('the laws of all formats hold, and so do the tests of what derives from them', async () => {
    const { ok, output } = await vitest(
      folder,
      ...[
        'src/models/token',
        'src/calculators/token-size',
        'src/schema/json-schema',
        'src/embed/corpus',
        'src/tooling/ids',
      ],
    );
    expect(ok, output).toBe(true);
  });

  test('a role costs two layers of base64, slashes as its library writes them, and the form offers it', () => {
    const script = `
      const { tokenSize } = await import('./src/calculators/token-size/spec.ts');
      const { defaultsOf } = await import('./src/kit/declare/field.ts');
      const claims = JSON.stringify({ roles: ['orders/read', 'orders/list'] });
      const inputs = { ...defaultsOf(tokenSize.fields), format: 'twice-sealed', claims };
      const { growth } = tokenSize.compute(inputs).outputs;
      console.log(JSON.stringify([growth.bytesPerRole, tokenSize.fields.format.options['twice-sealed'], tokenSize.asked.cookieName({ ...inputs, carrier: 'authorization' })]));`;
    const [bytesPerRole, label, asksName]: readonly unknown[] = JSON.parse(runInNode(script, folder));
    expect(bytesPerRole).toBeCloseTo(('"orders\\/read"'.length + 1) * (16 / 9), 9);
    expect([label, asksName]).toEqual(['Twice sealed', true]);
  });

  test('without its line in the table, a test names file and object', async () => {
    const { ok, output } = await withFile(folder, format.table, table, () =>
      vitest(folder, 'src/models/token/formats'),
    );
    expect(ok).toBe(false);
    expect(output).toContain('twiceSealedFormat of formats/twice-sealed.ts is not in the table of formats/index.ts');
  });

  test('without its formula, the types name it', async () => {
    const { ok, output } = await withFile(folder, format.steps, steps, () => types([format.steps]));
    expect(ok).toBe(false);
    expect(output).toMatch(/format-steps\.ts.*error TS2741: Property '"?'?twice-sealed/);
  });

  test('without a piece of the entry, the types name the piece', async () => {
    const names = Object.keys(pieces);
    const files = names.map((name) => {
      const path = `src/models/token/formats/without-${name}.ts`;
      writeFileSync(
        join(folder, path),
        formatSource(Object.entries(pieces).flatMap(([piece, code]) => (piece === name ? [] : [code]))),
      );
      return path;
    });
    const { output } = await types(files);
    for (const path of files) rmSync(join(folder, path));
    for (const name of names)
      expect(output, name).toMatch(
        new RegExp(`without-${name}\\.ts.*error TS\\d+: .*\\n?.*Property '${name}' is missing`),
      );
  });

  test('without a token in its comment, and without a setting that decides its length, a test names the piece', async () => {
    const forgetful = formatSource(Object.values({ ...pieces, asks: 'asks: () => [],' }), '');
    const { ok, output } = await withFile(folder, format.file, forgetful, () =>
      vitest(folder, 'src/models/token/formats'),
    );
    expect(ok).toBe(false);
    expect(output).toContain(`has no "@example recognise('…').format // 'twice-sealed'"`);
    expect(output).toMatch(/twice-sealed with usual.*expected \[ 'cookieName' \] to deeply equal \[\]/);
  });
});

const hop = { hops: `content/facts/${EDITION}/hops.yaml`, limits: `content/facts/${EDITION}/limits.yaml` };
const hopRow =
  '- { id: gangway, at: proxy, label: Gangway, what: "made-up reverse proxy of ships", aliases: [Gangway Proxy] }\n';
const limitRow = `- id: gangway-field
  label: Gangway, one field
  hop: gangway
  protocol: both
  counts: field
  value: 9000
  unit: bytes
  refusal: 431 Request Header Fields Too Large
  lift: a made-up setting
  source: { title: "A test made it up", url: "https://www.rfc-editor.org/rfc/rfc9110" }
  seen: 2026-11-22
  confidence: documentation
`;

describe('a hop', about(60), () => {
  let folder = '';
  let hops = '';
  let limits = '';
  beforeAll(() => {
    folder = projectCopy();
    hops = read(folder, hop.hops);
    limits = read(folder, hop.limits);
    writeFileSync(join(folder, hop.hops), hops.replace('- { id: envoy,', `${hopRow}- { id: envoy,`));
    writeFileSync(join(folder, hop.limits), limits + limitRow);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('two files: the laws of all hops hold, and so do the tests of what derives from them', async () => {
    const { ok, output } = await vitest(
      folder,
      'src/facts',
      'src/calculators/token-size',
      'src/schema/json-schema',
      'src/embed/corpus',
    );
    expect(ok, output).toBe(true);
  });

  test('it is in the path picker, at its place, and on the ruler', () => {
    const script = `
      const { tokenSize } = await import('./src/calculators/token-size/spec.ts');
      const { rulerMarks } = await import('./src/calculators/token-size/show/ruler-marks.ts');
      const { defaultsOf } = await import('./src/kit/declare/field.ts');
      const { limits, path, tokenBytes } = tokenSize.compute({ ...defaultsOf(tokenSize.fields), path: ['gangway'] }).outputs;
      const marks = rulerMarks(limits, path.hops, tokenBytes, 40).filter(({ onPath }) => onPath);
      console.log(JSON.stringify([Object.keys(tokenSize.fields.path.options).join(), path.hops[0].limitBytes, marks[0].label]));`;
    const [options, limitBytes, label]: readonly unknown[] = JSON.parse(runInNode(script, folder));
    expect(options).toContain('haproxy,gangway,envoy');
    expect(limitBytes).toBe(9000);
    expect(label).toMatch(/^Gangway/);
  });

  test.each([
    ['its limit', () => ({ [hop.limits]: limits }), 'gangway of hops.yaml has no row in limits.yaml'],
    [
      'its row among the hops',
      () => ({ [hop.hops]: hops }),
      /limits\.yaml, gangway-field, hop: hops\.yaml has no gangway/,
    ],
    [
      'its label',
      () => ({ [hop.hops]: hops + hopRow.replace('label: Gangway, ', '') }),
      /hops\.yaml, gangway, label: /,
    ],
    ['what it is', () => ({ [hop.hops]: hops + hopRow.replace(/what: "[^"]*", /, '') }), /hops\.yaml, gangway, what: /],
    [
      'what is counted',
      () => ({ [hop.limits]: limits + limitRow.replace('  counts: field\n', '') }),
      /limits\.yaml, gangway-field, counts: /,
    ],
    [
      'what it answers',
      () => ({ [hop.limits]: limits + limitRow.replace(/ {2}refusal: .*\n/, '') }),
      /limits\.yaml, gangway-field, refusal: /,
    ],
  ])('without %s, a test names the piece', async (_piece, changed, message) => {
    const [[path, text] = ['', '']] = Object.entries(changed());
    const { ok, output } = await withFile(folder, path, text, () => vitest(folder, 'src/facts'));
    expect(ok).toBe(false);
    expect(output).toMatch(message);
  });
});
