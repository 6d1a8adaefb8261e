import { ofHeads } from './heads.ts';
import type { Meaning } from './meaning.ts';
import { ofSessions } from './sessions.ts';

export const meanings: readonly Meaning[] = [...ofSessions, ...ofHeads];
