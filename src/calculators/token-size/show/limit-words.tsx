/** What views say of a limit besides its numbers: they are looked at later, and so are the words. */
import words from '#facts/limits.yaml?lift';

/** What a limit is called, by its id. @example limitLabel('nginx-http1-field') // 'nginx 1.22, one field' */
export const limitLabel = (id: string): string => words[id]?.label ?? id;

/** The line of configuration that raises a limit, or that none does. */
export const liftOf = (id: string): string | undefined => words[id]?.lift;
