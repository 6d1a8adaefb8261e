import { parseArgs } from 'node:util';
import { didYouMean } from './nearest.ts';

/** What was asked for on the command line, or what is wrong with it. */
export type Arguments = {
  readonly id: string | undefined;
  /** The inventory of `decide`: a file, or - for standard input. */
  readonly file: string | undefined;
  readonly json: string | undefined;
  readonly bounds: readonly Bound[];
  readonly format: 'json' | 'markdown' | 'csv';
  readonly explain: boolean;
  /** What only `decide` understands. */
  readonly decide: {
    readonly adr: boolean;
    readonly minimal: boolean;
    readonly check: string | undefined;
    readonly flips: boolean;
  };
  readonly help: boolean;
  readonly version: boolean;
};
/** One `--fail-above path=value` or `--fail-below path=value`, the value still as typed. */
export type Bound = { readonly side: 'above' | 'below'; readonly path: string; readonly value: string };

function boundsOf(side: Bound['side'], texts: readonly string[]): Bound[] {
  return texts.map((text) => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw new TypeError(`--fail-${side} ${text}: write it as path=value, like replicas=10`);
    return { side, path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  });
}

const options = {
  json: { type: 'string' },
  'fail-above': { type: 'string', multiple: true },
  'fail-below': { type: 'string', multiple: true },
  explain: { type: 'boolean' },
  markdown: { type: 'boolean' },
  csv: { type: 'boolean' },
  adr: { type: 'boolean' },
  minimal: { type: 'boolean' },
  check: { type: 'string' },
  'no-flips': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** What is wrong with the options as they stand, in our own words: Node's speak of positional arguments. */
function refuseMistakes(argv: readonly string[]): void {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const given = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'option') continue;
    const option = Object.entries<Option>(options).find(([name]) => name === token.name)?.[1];
    if (option === undefined)
      throw new TypeError(noSuchOption(token.rawName, token.value ?? valueAfter(tokens[index + 1])));
    if (option.type === 'string' && (token.value === undefined || /^--?[a-zA-Z]/.test(token.value)))
      throw new TypeError(`${token.rawName}: its value is missing`);
    if (option.type === 'boolean' && token.value !== undefined)
      throw new TypeError(`${token.rawName}: takes no value; write it alone`);
    if (given.has(token.name) && option.type === 'string' && option.multiple !== true)
      throw new TypeError(`${token.rawName}: is given twice; give one ${token.rawName} with everything in it`);
    given.add(token.name);
  }
}

type Option = { readonly type: 'string' | 'boolean'; readonly multiple?: boolean };
type Token = { readonly kind: string; readonly value?: string | boolean | undefined };
const valueAfter = (next: Token | undefined) =>
  next?.kind === 'positional' && typeof next.value === 'string' ? next.value : undefined;

/** An option that there is not: misspelt, or an input written as one. */
function noSuchOption(raw: string, value: string | undefined): string {
  const near = didYouMean(
    raw,
    Object.keys(options).map((name) => `--${name}`),
  );
  const name = raw.replace(/^-+/, '');
  const shown = value === undefined || value === '' ? 'value' : value;
  const json = /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(shown) ? shown : JSON.stringify(shown);
  return `${raw}: there is no such option.${near || ` Inputs stand in --json: --json '{${JSON.stringify(name)}: ${json}}'`}`;
}

/** Reads the arguments after the program's name. Throws a TypeError whose message is for the person who typed them. */
export function readArguments(typed: readonly string[]): Arguments {
  // As words too: npx keeps an option that stands in front of the first word to itself, and prints its own help.
  const [word = '', ...rest] = typed;
  const argv = /^(help|version)$/.test(word) ? [`--${word}`, ...rest] : typed;
  refuseMistakes(argv);
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
  const assigned = positionals.slice(1).find((one) => /^[a-zA-Z]\w*=/.test(one));
  if (assigned !== undefined) {
    const [name = '', ...rest] = assigned.split('=');
    throw new TypeError(noSuchOption(name, rest.join('=')).replace('there is no such option', 'is no argument'));
  }
  const [id, file] = positionals;
  const deciding = id === 'decide';
  if (positionals.length > (deciding ? 2 : 1))
    throw new TypeError(
      `${deciding ? 'One inventory' : 'One calculator'} at a time: ${positionals.slice(deciding ? 1 : 0).join(', ')}`,
    );
  if (values.markdown && values.csv) throw new TypeError('--markdown and --csv: choose one of them');
  if (values.explain && values.csv)
    throw new TypeError('--explain and --csv: CSV has no working; leave one of them out');
  const { adr = false, minimal = false, check, 'no-flips': quick = false } = values;
  const own = { '--adr': adr, '--minimal': minimal, '--check': check !== undefined, '--no-flips': quick };
  const strange = Object.entries(own).find(([, given]) => given && !deciding);
  if (strange) throw new TypeError(`${strange[0]}: only decide has it`);
  return {
    id,
    file,
    json: values.json,
    bounds: [...boundsOf('above', values['fail-above'] ?? []), ...boundsOf('below', values['fail-below'] ?? [])],
    format: values.markdown ? 'markdown' : values.csv ? 'csv' : 'json',
    explain: values.explain ?? false,
    decide: { adr, minimal, check, flips: !quick },
    help: values.help ?? false,
    version: values.version ?? false,
  };
}
