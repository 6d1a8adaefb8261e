/** Editions before the one in force, oldest first: `content/editions` has the defaults of each. Apart from it, since only links of theirs need them. */
export const FORMER_EDITIONS: readonly string[] = ['2026-11'];
