import { readAllFacts } from '../facts/read-facts.ts';

/** Limits stand by hop, and what no calculator computes with apart: one page of all would be too heavy. */
const apart: Readonly<Record<string, string>> = { limits: 'reference/limits/', practice: 'reference/practice/' };

/** The page that shows the rows of a facts file, below the base path. */
export const factsPage = (file: string): string => apart[file] ?? 'reference/facts/';

/**
 * A fact by its id, and where its row stands, below the base path; undefined where there is none.
 *
 * @example factOf('nginx-http1-field')?.address // 'reference/limits/#nginx-http1-field'
 */
export function factOf(id: string) {
  for (const [file, rows] of Object.entries(readAllFacts())) {
    const row = rows.find((one) => one.id === id);
    if (row) return { row, address: `${factsPage(file)}#${id}` };
  }
  return undefined;
}
