/** Words that may follow an id in a name; whatever else stands behind one may be a part of it, or somebody's name. */
const tails = new Set(
  'auth token session csrf state id sid idtoken accesstoken refreshtoken clockdrift access refresh code verifier nonce user key sig'.split(
    ' ',
  ),
);

/** Whether a part of a name is no word of a language: digits between letters, capitals without a pattern, too long. */
function looksMade(part: string): boolean {
  const letters = part.replace(/\d{1,2}$/, '');
  if (letters === '' || tails.has(letters.toLowerCase())) return false;
  if (/\d/.test(letters)) return true;
  const words = letters.split(/(?<=[a-z])(?=[A-Z])/);
  if (words.length > 1) return letters.length / words.length < 4.5 || letters.length > 32;
  return letters.length >= 16 || (letters.length >= 5 && !/^(?:[A-Z]?[a-z]+|[A-Z]+|[A-Z]{2,4}[a-z]+)$/.test(letters));
}

const LONGEST = 60;

/**
 * A name without what may be a secret in it: OpenID libraries write random ids into the names of their cookies, Supabase the name of the project.
 *
 * @example shortName('_oauth2_proxy_csrf_9f8e7d6c5b4a39281706') // '_oauth2_proxy_csrf_…'
 */
export function shortName(name: string): string {
  let isCut = false;
  const parts = name.split(/([^A-Za-z0-9]+)/).map((part) => {
    if (!/[A-Za-z0-9]/.test(part)) return part;
    const keeps = isCut ? tails.has(part.toLowerCase()) || /^\d{1,2}$/.test(part) : !looksMade(part);
    if (!keeps) isCut = true;
    return keeps ? part : '…';
  });
  const short = parts.join('').replaceAll(/…(?:[^A-Za-z0-9]+…)+/g, '…');
  return short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short;
}
