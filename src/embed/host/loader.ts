/**
 * The custom element `<state-calculator>`: a frame around a calculator that follows the host's theme, has the height of
 * its content, takes values in and gives results out. The link inside it is for whoever has no script, and for whoever waits.
 *
 * The frame stands in the element's shadow root. What the host wrote, the element and the link inside it, is never
 * changed: frameworks that rendered it on a server compare it with what they would render, and throw away what differs.
 *
 * It may cost every page that uses it 2.0 kB, so shapes are checked as briefly as is safe.
 */
import type { Problem } from '../../kit/declare/define.ts';
import type { Envelope } from '../../kit/say/envelope.ts';
import type { ToFrame } from '../protocol.ts';
import { camel, isInput } from './attributes.ts';
import { themeAround } from './host-theme.ts';

/** Ids of all calculators, with commas between. The build puts them in. */
declare const CALCULATORS: string;

const { url } = import.meta;
const site = new URL('v1/', url);
const names = CALCULATORS;
/** How long a reader who can see the element waits for its frame. */
const PATIENCE_SECONDS = 10;
/** CSS pixels kept free where neither the host's style nor the attribute says how many. */
const USUAL_HEIGHT = 1500;

const properties = new Set<string>();
for (const name in HTMLElement.prototype) properties.add(name.toLowerCase());

type Values = Readonly<Record<string, unknown>>;

class StateCalculator extends HTMLElement {
  #frame = document.createElement('iframe');
  /** Shows what the host wrote inside the element. */
  #link = document.createElement('slot');
  #shadow = this.attachShadow({ mode: 'open' });
  /** By script, so that no policy for styles is asked. */
  #style = new CSSStyleSheet();
  #height = 0;
  /** Inputs and options as the host gave them last, by attribute or by `set`. */
  #given: Values = {};
  /** Those that the attributes gave last. */
  #named: Values = {};
  /** Where a host sets something, even nothing at all, it wants to hear a result. */
  #wasSet: Values | undefined;
  /** The frame can hear: what is said before is kept until then. */
  #hears = false;
  #value: Envelope | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #seen = new IntersectionObserver((entries) => {
    if (!entries.at(-1)?.isIntersecting) return;
    this.#stopWaiting();
    this.#patience = setTimeout(
      () => this.#fail('frame', `did not answer in ${PATIENCE_SECONDS} seconds`, `See ${new URL('../hosts/', site)}`),
      PATIENCE_SECONDS * 1000,
    );
  });
  #dark = matchMedia('(prefers-color-scheme:dark)');
  #observer = new MutationObserver(() => {
    this.#give(this.#read());
    // Again when a host that fades from one theme to the other has arrived
    setTimeout(() => this.#tellTheme(), 600);
  });

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [this.#style];
    this.#frame.loading = 'lazy';
    // The first time, and again after the element was moved: browsers load the frame anew
    this.#frame.onload = () => {
      this.#hears = true;
      // Values first: the frame answers the first message, and is shown then
      this.#post({ type: 'set', inputs: { theme: this.#theme, ...this.#given }, told: this.#value ?? this.#wasSet });
      this.#tellTheme();
    };
  }

  connectedCallback(): void {
    const { sandbox } = this.#frame;
    const wished = this.getAttribute('sandbox');
    if (wished !== null) sandbox.value = wished;
    this.#height ||= Number(this.getAttribute('height')) || USUAL_HEIGHT;
    this.#give(this.#read());
    this.#start();
    addEventListener('message', this);
    this.#dark.onchange = () => this.#tellTheme();
    for (const target of [this, document.documentElement, document.body])
      this.#observer.observe(target, { attributes: true });
  }

  disconnectedCallback(): void {
    this.#hears = false;
    this.#stopWaiting();
    removeEventListener('message', this);
    this.#dark.onchange = null;
    this.#observer.disconnect();
  }

  /** Where a page moves the element by `moveBefore`, the frame stays as it is. */
  connectedMoveCallback(): void {}

  /** The result that the frame told last, as `change` had it; undefined until then. */
  get value(): Envelope | undefined {
    return this.#value;
  }

  /** Sets inputs and options by their names, locked ones too; what is wrong with them comes back as a `problem` event. */
  set(inputs: Values): void {
    this.#wasSet = {};
    this.#give(structuredClone(inputs));
  }

  /** Prints the calculator alone, once it is there; a sandbox must allow modals for it. */
  print(): void {
    this.#post({ type: 'print' });
  }

  /** Hears its own frame and no other window. */
  handleEvent({ source, origin, data }: MessageEvent): void {
    const isOurs = origin === site.origin || (origin === 'null' && this.#nameless);
    if (!isOurs || source !== this.#frame.contentWindow || data?.stateCalculator !== 1) return;
    const { type, height, detail } = data;
    if (height > 0 && height < 1e5) this.#height = height;
    const isFirst = this.#link.isConnected;
    this.#stopWaiting();
    this.#show(true);
    if (isFirst) this.#tell('ready');
    if (type === 'problem') this.#complain(detail);
    if (type !== 'change') return;
    this.#value = detail;
    this.#tell(type, detail);
  }

  /** Shows the calculator that the attribute names, where there is one. */
  #start(): void {
    const name = this.getAttribute('name') ?? '';
    if (!names.split(', ').includes(name)) {
      this.#fail('name', 'names no calculator', `Use one of ${names}`);
      return;
    }
    const words = (this.title || this.textContent).trim().replace(/\s+/g, ' ');
    this.#frame.title = /\p{L}/u.test(words) ? words : `${name} calculator`;
    this.#frame.src ||= `${site}${name}/`;
    this.#show(false);
    // Once: a frame that is put anywhere begins anew
    if (!this.#frame.isConnected) this.#shadow.append(this.#frame);
    this.#stopWaiting();
    this.#seen.observe(this);
  }

  #stopWaiting(): void {
    this.#seen.disconnect();
    clearTimeout(this.#patience);
  }

  /** The frame, once it has answered; the link until then. The frame is as wide as it will be, so that it knows its height. */
  #show(frame: boolean, link = 'height:1px;visibility:hidden', host = `min-height:${this.#height}px`): void {
    this.#style.replaceSync(
      `:host{display:block;${frame ? '' : host}}iframe{display:block;border:0;width:100%;${frame ? `height:${this.#height}px` : link}}`,
    );
    if (frame) this.#link.remove();
    else this.#shadow.prepend(this.#link);
  }

  /** The link alone, without the room that was kept for the frame. One that answers later is shown after all. */
  #fail(field: string, rule: string, fix: string): void {
    this.#stopWaiting();
    this.#show(false, 'display:none', 'min-height:0!important');
    this.#complain([{ field, rule, fix }]);
  }

  async #complain(problems: readonly Problem[]): Promise<void> {
    for (const { field, rule, fix } of problems) console.warn(`state-calculator: ${field} ${rule}. ${fix}.`);
    // Scripts that stand after the loader listen once they have run
    if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
    this.#tell('problem', problems);
  }

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /** What the attributes say now, for the next time as well; returns what is new, and null for what is gone. */
  #read(): Values {
    const before = this.#named;
    const query = (this.getAttribute('query') ?? '').replace(/^[?#]/, '');
    const now: Record<string, unknown> = Object.fromEntries(new URLSearchParams(query));
    for (const { name, value } of this.attributes) if (isInput(name, properties)) now[camel(name)] = value;
    this.#named = now;
    const names = Object.keys({ ...before, ...now }).filter((name) => now[name] !== before[name]);
    return Object.fromEntries(names.map((name) => [name, now[name] ?? null]));
  }

  #give(inputs: Values): void {
    this.#given = { ...this.#given, ...inputs };
    this.#post({ type: 'set', inputs, told: this.#wasSet });
    this.#tellTheme();
  }

  /** The theme that the host asks for, else the one that the element stands in. */
  get #theme(): 'light' | 'dark' {
    const { theme } = this.#given;
    return theme === 'light' || theme === 'dark' ? theme : themeAround(this);
  }

  #tellTheme(): void {
    this.#post({ type: 'theme', theme: this.#theme });
  }

  /** A frame in a sandbox has no origin that could be named. */
  get #nameless(): boolean {
    return this.#frame.sandbox.length > 0 || origin === 'null';
  }

  #post(message: ToFrame): void {
    if (this.#hears)
      this.#frame.contentWindow?.postMessage({ stateCalculator: 1, ...message }, this.#nameless ? '*' : site.origin);
  }
}

// A page may have the script from two addresses
if (!customElements.get('state-calculator')) customElements.define('state-calculator', StateCalculator);
