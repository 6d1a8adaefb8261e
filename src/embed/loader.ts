/**
 * The custom element `<state-calculator>`: a frame around a calculator that follows the host's theme, has the height of
 * its content, takes values in and gives results out. The link inside it is for whoever has no script.
 *
 * It costs every page that uses it 1.2 kB and no byte more, so shapes are checked as briefly as is safe.
 */
import { camel, NO_INPUT } from './attributes.ts';
import { themeAround } from './host-theme.ts';
import type { ToFrame } from './protocol.ts';

const { url } = import.meta;
const site = new URL('v1/', url);

class StateCalculator extends HTMLElement {
  #frame = document.createElement('iframe');
  /** Settles once the frame can hear: what is said before waits for it. */
  #loaded: Promise<unknown> | undefined;
  #dark = matchMedia('(prefers-color-scheme:dark)');
  /** Inputs and options as the attributes last had them. */
  #given = new URLSearchParams();
  #observer = new MutationObserver(() => {
    const before = this.#given;
    const now = this.#read();
    const news: Record<string, unknown> = {};
    for (const [name] of [...before, ...now]) if (now.get(name) !== before.get(name)) news[name] = now.get(name);
    this.set(news);
    this.handleEvent();
    // Again when a host that fades from one theme to the other has arrived
    setTimeout(() => this.handleEvent(), 600);
  });

  connectedCallback(): void {
    const frame = this.#frame;
    const sandbox = this.getAttribute('sandbox');
    if (sandbox !== null) frame.sandbox.value = sandbox;
    frame.title ||= this.title || this.textContent;
    frame.loading = 'lazy';
    frame.style.cssText = `display:block;border:0;width:100%;height:${this.getAttribute('height') ?? 900}px`;
    frame.src = `${site}${this.getAttribute('name')}/?theme=${this.#theme}&${this.#read()}`;
    this.#loaded = new Promise((done) => {
      frame.onload = done;
    });
    this.handleEvent();
    this.style.display ||= 'block';
    this.replaceChildren(frame);
    addEventListener('message', this);
    this.#dark.addEventListener('change', this);
    for (const target of [this, document.documentElement, document.body])
      this.#observer.observe(target, { attributes: true });
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    this.#dark.removeEventListener('change', this);
    this.#observer.disconnect();
  }

  /** What the attributes say now, for the next time as well. */
  #read(): URLSearchParams {
    const query = new URLSearchParams(this.getAttribute('query') ?? '');
    for (const { name, value } of this.attributes) if (!NO_INPUT.test(name)) query.set(camel(name), value);
    this.#given = query;
    return query;
  }

  /** The theme that the element asks for, else the one that it stands in. */
  get #theme(): 'light' | 'dark' {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : themeAround(this);
  }

  /** A frame in a sandbox has no origin that could be named. */
  get #nameless(): boolean {
    return this.#frame.sandbox.length > 0 || origin === 'null';
  }

  async #post(message: ToFrame): Promise<void> {
    await this.#loaded;
    this.#frame.contentWindow?.postMessage({ stateCalculator: 1, ...message }, this.#nameless ? '*' : site.origin);
  }

  /** Hears its own frame and no other window; any other event may have changed the theme. */
  handleEvent(event?: Event): void {
    if (!(event instanceof MessageEvent)) {
      this.#post({ type: 'theme', theme: this.#theme });
      return;
    }
    const { source, origin, data } = event;
    const isOurs = origin === site.origin || (origin === 'null' && this.#nameless);
    if (!isOurs || source !== this.#frame.contentWindow || data?.stateCalculator !== 1) return;
    const { type, height, detail } = data;
    if (type === 'height' && height > 0 && height < 1e5) this.#frame.style.height = `${height}px`;
    else if (type === 'change' || type === 'problem')
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /** Sets inputs and options by their names, locked ones too; what is wrong with them comes back as a `problem` event. */
  set(inputs: Readonly<Record<string, unknown>>): void {
    this.#post({ type: 'set', inputs });
  }

  /** Prints the calculator alone; a sandbox must allow modals for it. */
  print(): void {
    this.#post({ type: 'print' });
  }
}

customElements.define('state-calculator', StateCalculator);
