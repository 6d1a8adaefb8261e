/**
 * What a sentence says, told by patterns over plain words: "signed out", "kicked off", "has to log in again" are one thing. Patterns span a few words at most,
 * so that a long text is read in a time that grows with its length.
 */
export type Meaning = { readonly id: string; readonly label: string; readonly pattern: RegExp };

const few = '(?:[a-z0-9_./-]+ ){0,4}?';
/** @param alternatives patterns over plain words; ~ stands for up to four words between */
export const meaning = (id: string, label: string, ...alternatives: readonly string[]): Meaning => ({
  id,
  label,
  pattern: new RegExp(`(?:^| )(?:${alternatives.join('|').replaceAll('~', few)})(?= |$)`),
});

/** Those to whom it happens, and what there are several of. */
export const people =
  '(?:users?|people|persons?|colleagues?|coworkers?|co-workers|customers?|employees?|members?|clients?|staff|visitors?|accounts?|teammates?|students?|folks|ones|testers?|guys)';
export const copies =
  '(?:pods?|instances?|replicas?|servers?|nodes?|backends?|workers?|processes|process|machines?|containers?|dynos?|vms?|boxes|hosts?)';
/** What happens to what is no longer there. */
export const lose =
  '(?:lost|lose|loses|losing|gone|vanish\\w*|disappear\\w*|missing|wiped|dropped|reset|invalidated|invalid|expired?|cleared|forgotten|forgets?|destroyed|evicted|flushed|empty|emptied)';
