import { parseArgs } from 'node:util';

/** What was asked for on the command line, or what is wrong with it. */
export type Arguments = {
  readonly id: string | undefined;
  /** The inventory of `decide`: a file, or - for standard input. */
  readonly file: string | undefined;
  readonly json: string | undefined;
  readonly limits: readonly Limit[];
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
export type Limit = { readonly side: 'above' | 'below'; readonly path: string; readonly value: string };

function limitsOf(side: Limit['side'], texts: readonly string[]): Limit[] {
  return texts.map((text) => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw new TypeError(`--fail-${side} ${text}: write it as path=value, like replicas=10`);
    return { side, path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  });
}

/** Reads the arguments after the program's name. Throws a TypeError whose message is for the person who typed them. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
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
    },
  });
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
    limits: [...limitsOf('above', values['fail-above'] ?? []), ...limitsOf('below', values['fail-below'] ?? [])],
    format: values.markdown ? 'markdown' : values.csv ? 'csv' : 'json',
    explain: values.explain ?? false,
    decide: { adr, minimal, check, flips: !quick },
    help: values.help ?? false,
    version: values.version ?? false,
  };
}
