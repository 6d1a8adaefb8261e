/** Reads exports back as a wiki or a spreadsheet would, knowing nothing of how they were written. */

/** Cells of one row of a GitHub table: a backslash takes the next character as it is. */
function cellsOf(line: string): string[] {
  const cells = [''];
  for (let index = 1; index < line.length; index++) {
    const character = line[index]!;
    if (character === '|') cells.push('');
    else cells[cells.length - 1] += character === '\\' ? (line[++index] ?? '') : character;
  }
  return cells.slice(0, -1).map((cell) => cell.trim());
}

/** A table with the line before it, which names it. */
export type Table = { readonly before: string; readonly head: readonly string[]; readonly rows: readonly string[][] };

/** All tables of a Markdown text. Throws where a row has another number of cells than its head. */
export function tablesOf(markdown: string): Table[] {
  return markdown.split('\n\n').flatMap((block, index, blocks) => {
    const lines = block.split('\n');
    if (!lines.every((line) => line.startsWith('|')) || lines.length < 2) return [];
    const [head, , ...rows] = lines.map(cellsOf);
    for (const row of rows)
      if (row.length !== head!.length) throw new Error(`${row.length} cells under ${head!.length}: ${row.join(' / ')}`);
    return [{ before: blocks[index - 1] ?? '', head: head!, rows }];
  });
}

/** The number in "$1,234.5 a month", whatever stands around it. */
export const numberIn = (text: string): number =>
  Number((/-?[\d,]*\.?\d+(?:e[+-]?\d+)?/i.exec(text)?.[0] ?? 'none').replaceAll(',', ''));

/** Rows of a CSV text as RFC 4180 has it; a leading apostrophe is a spreadsheet's mark for text and goes. */
export const rowsOf = (csv: string): string[][] =>
  csv
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell]) =>
        cell!.replaceAll('""', '"').replace(/^'(?=[=+\-@])/, ''),
      ),
    );
