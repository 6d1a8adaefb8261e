/** Attributes of `<state-calculator>`: which of them are inputs and options, and which have another meaning or belong to a framework. */

/**
 * Names that an input can have. Not among them: handlers; what Angular, Vue, Alpine and HTMX write into elements or read from them; the
 * element's own attributes; and those of HTML whose property has another name.
 */
const POSSIBLE =
  /^(?!on|ng|js|(v|x|hx|sse|ws|data|aria)-|(name|query|height|sandbox|class|is|exportparts|item(id|prop|ref|scope|type))$)[a-z][a-z\d-]*$/;

/**
 * Whether an attribute stands for an input or an option of the calculator. Frameworks put attributes of their own on every element, so only a name that
 * can be an input's is taken: letters, digits and hyphens, and nothing that any element has.
 *
 * @param properties names of what every element has, in lower case
 * @example isInput('peak-requests-per-second', new Set(['title'])) // true
 */
export const isInput = (name: string, properties: ReadonlySet<string>): boolean =>
  POSSIBLE.test(name) && !properties.has(name);

/**
 * An attribute's name as an input's.
 *
 * @example camel('peak-requests-per-second') // 'peakRequestsPerSecond'
 */
export const camel = (name: string): string => name.replace(/-(.)/g, (_whole, letter: string) => letter.toUpperCase());
