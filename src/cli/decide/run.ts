/** `decide`: an inventory in, its placements out, as JSON or as a decision record; or a record checked against today's model. */
import { decideLink, encodeInventory, LONGEST_ADDRESS } from '../../decide/ask/codec.ts';
import type { Inventory } from '../../decide/ask/inventory.ts';
import { decide, decideWithRanges } from '../../decide/judge/decide.ts';
import { type ReadRecord, readRecord } from '../../decide/tell/record/read-record.ts';
import { recordOf } from '../../decide/tell/record/write.ts';
import type { Arguments } from '../arguments.ts';
import { textOf } from '../given.ts';
import { linesOf, type Ran, refused, type Surroundings, said } from '../ran.ts';
import { checkRecord } from './check.ts';
import { decideEnvelope } from './envelope.ts';
import { lineOf } from './faults.ts';
import { decideHelp } from './help.ts';

/** Options that exclude each other or that decide has not. */
function misused({ format, bounds, explain, decide: own, json, file }: Arguments): string | undefined {
  if (format !== 'json') return '--markdown, --csv: decide prints JSON, or Markdown with --adr';
  if (bounds.length > 0) return '--fail-above, --fail-below: decide has no limits; --check compares with a record';
  if (own.check !== undefined && (json !== undefined || file !== undefined || own.adr))
    return '--check: takes a record and nothing else';
  if (json !== undefined && file !== undefined) return `--json and ${file}: give one inventory`;
  if (own.minimal && !own.adr) return '--minimal: is a form of --adr';
  if (own.adr && !own.flips) return '--no-flips and --adr: a record says what would flip it; leave one of them out';
  if (own.adr && explain) return '--explain and --adr: a record has no working; leave one of them out';
  return undefined;
}

/** Reads a record or an inventory; what is wrong with it is an answer of its own. */
function read(source: string, surroundings: Surroundings): ReadRecord | Ran {
  const [text] = textOf(source, surroundings);
  const record = readRecord(text);
  return record.faults.length > 0 ? refused(record.faults.map(lineOf)) : record;
}

/** A file's name as `--json` has it. */
const sourceOf = (file: string): string => (file === '-' ? '-' : `@${file}`);

/** The address that opens the inventory; none where servers would refuse it. */
const linkOf = async (inventory: Inventory, site: string): Promise<string | undefined> =>
  (await encodeInventory(inventory)).length <= LONGEST_ADDRESS ? await decideLink(inventory, site) : undefined;

function check(source: string, surroundings: Surroundings): Ran {
  const record = read(sourceOf(source), surroundings);
  if ('exitCode' in record) return record;
  if (!record.recorded) return refused([`${source}: holds an inventory, but no decision. Write one with --adr.`]);
  const { kept, broken } = checkRecord(record);
  return { stdout: linesOf(kept), stderr: linesOf(broken), exitCode: broken.length > 0 ? 1 : 0 };
}

/** Answers `decide`. Throws an Error whose message is for the person who typed it. */
export async function runDecide(asked: Arguments, surroundings: Surroundings): Promise<Ran> {
  if (asked.help) return said(decideHelp());
  const wrong = misused(asked);
  if (wrong !== undefined) return refused([wrong]);
  if (asked.decide.check !== undefined) return check(asked.decide.check, surroundings);
  const source = asked.json ?? (asked.file === undefined ? undefined : sourceOf(asked.file));
  if (source === undefined) return refused([decideHelp()]);
  const record = read(source, surroundings);
  if ('exitCode' in record) return record;
  const { inventory, resolved } = record;
  const site = surroundings.site.replace(/\/$/, '');
  const link = await linkOf(inventory, site);
  if (asked.decide.adr) {
    const form = asked.decide.minimal ? 'minimal' : 'full';
    const options = { form, date: surroundings.today(), link: link ?? `${site}/decide/`, site: `${site}/` } as const;
    return said(recordOf(decide(inventory, resolved), options));
  }
  const decided = asked.decide.flips ? decide(inventory, resolved) : decideWithRanges(inventory, resolved);
  return said(`${JSON.stringify(decideEnvelope(decided, { site, link, explain: asked.explain }), null, 2)}\n`);
}
