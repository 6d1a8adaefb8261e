/** The limits as a module that is a third shorter than its rows: they are more than a hundred, and calculators in other people's pages carry them. */

type Row = Readonly<Record<string, unknown>>;

/** A letter for each thing that is counted. */
const letters = {
  cookie: 'c',
  value: 'v',
  'set-cookie': 's',
  field: 'f',
  head: 'h',
  encoded: 'e',
  target: 't',
  fields: 'n',
} as const;

/** What most ids are; any other stands beside its row. */
const usualId = ({ way, protocol, counts }: Row): string =>
  [way === 'response' ? way : protocol === 'both' ? '' : protocol, counts].filter(Boolean).join('-');

function packed(row: Row, refusals: readonly unknown[]): string {
  const letter = new Map<unknown, string>(Object.entries(letters)).get(row['counts']);
  if (letter === undefined)
    throw new Error(`${row['id']} counts ${row['counts']}, which is none of ${Object.keys(letters).join(', ')}`);
  const version = /\d?$/.exec(String(row['protocol']))?.[0] ?? '';
  const way = row['way'] === 'response' ? 'r' : '';
  const id = String(row['id']);
  const front = `${row['hop']}-`;
  const rest = id.startsWith(front) ? `=${id.slice(front.length)}` : `~${id}`;
  return `${row['value']}${letter}${version}${way}.${refusals.indexOf(row['refusal'])}${rest === `=${usualId(row)}` ? '' : rest}`;
}

/** What turns the texts into rows again, in the module itself. */
const UNPACK = `export default Object.fromEntries(hops.split(";").flatMap(own=>{
const [hop,rows]=own.split(" ");
return rows.split(",").map(row=>{
const [,value,letter,version,isAnswer,refusal,mark,id]=/^(\\d+)(\\w)(\\d?)(r?)\\.(\\d+)([=~]?)(.*)$/.exec(row);
const protocol=version?"http"+version:"both",counts=letters[letter];
return [mark=="~"?id:hop+"-"+(id||[isAnswer?"response":version&&protocol,counts].filter(Boolean).join("-")),{value:+value,hop,...isAnswer&&{way:"response"},protocol,counts,refusal:refusals[refusal]}]})}));
`;

/**
 * The text of an ES module whose default export is `{ [id]: { value, hop, way, protocol, counts, refusal } }`, hop by hop in the order in which they
 * first appear. Throws for a row that counts something unknown, and for a text that would break the packing.
 */
export function packedLimits(rows: readonly Row[]): string {
  const refusals = [...new Set(rows.map(({ refusal }) => String(refusal)))];
  const broken = rows.find(({ refusal }) => String(refusal).includes('|'));
  if (broken) throw new Error(`${broken['id']}: a refusal has no bar`);
  const hops = [...new Set(rows.map(({ hop }) => String(hop)))].map(
    (hop) =>
      `${hop} ${rows
        .filter((row) => row['hop'] === hop)
        .map((row) => packed(row, refusals))
        .join(',')}`,
  );
  const byLetter = Object.fromEntries(Object.entries(letters).map(([counts, letter]) => [letter, counts]));
  return `const hops=${JSON.stringify(hops.join(';'))},refusals=${JSON.stringify(refusals.join('|'))}.split("|"),letters=${JSON.stringify(byLetter)};\n${UNPACK}`;
}
