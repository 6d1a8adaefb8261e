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
  /** What is said before the frame can hear. */
  #early: ToFrame[] | undefined;
  #dark = matchMedia('(prefers-color-scheme:dark)');
  #observer = new MutationObserver((changes) => {
    for (const { target, attributeName } of changes)
      if (target === this && attributeName && !NO_INPUT.test(attributeName))
        this.set({ [camel(attributeName)]: this.getAttribute(attributeName) ?? '' });
    this.handleEvent();
    // Again when a host that fades from one theme to the other has arrived
    setTimeout(() => this.handleEvent(), 600);
  });

  connectedCallback(): void {
    const frame = this.#frame;
    const query = new URLSearchParams(this.getAttribute('query') ?? '');
    for (const { name, value } of this.attributes)
      if (name === 'sandbox') frame.sandbox.value = value;
      else if (!NO_INPUT.test(name)) query.set(camel(name), value);
    query.set('theme', this.#theme);
    frame.title ||= this.title || this.textContent;
    frame.loading = 'lazy';
    frame.style.cssText = `display:block;border:0;width:100%;height:${this.getAttribute('height') ?? 900}px`;
    frame.src = `${site}${this.getAttribute('name')}/?${query}`;
    this.#early = [];
    frame.onload = () => {
      const early = this.#early ?? [];
      this.#early = undefined;
      this.handleEvent();
      for (const message of early) this.#post(message);
    };
    this.style.display ||= 'block';
    this.replaceChildren(frame);
    addEventListener('message', this);
    this.#dark.onchange = () => this.handleEvent();
    for (const target of [this, document.documentElement, document.body])
      this.#observer.observe(target, { attributes: true });
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    this.#dark.onchange = null;
    this.#observer.disconnect();
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

  #post(message: ToFrame): void {
    if (this.#early) this.#early.push(message);
    else this.#frame.contentWindow?.postMessage({ stateCalculator: 1, ...message }, this.#nameless ? '*' : site.origin);
  }

  /** Hears its own frame and no other window; any other event may have changed the theme. */
  handleEvent(event?: Event): void {
    if (!(event instanceof MessageEvent)) {
      this.#post({ type: 'theme', theme: this.#theme });
      return;
    }
    const { source, origin, data } = event;
    if (source !== this.#frame.contentWindow || (origin !== site.origin && !(this.#nameless && origin === 'null')))
      return;
    if (data?.stateCalculator !== 1) return;
    const { type, height, detail } = data;
    if (type === 'height' && height > 0 && height < 1e5) this.#frame.style.height = `${height}px`;
    else if (type === 'change' || type === 'problem')
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /** Sets inputs by their names, locked ones too; what is wrong with them comes back as a `problem` event. */
  set(inputs: Readonly<Record<string, unknown>>): void {
    this.#post({ type: 'set', inputs });
  }

  /** Prints the calculator alone; a sandbox must allow modals for it. */
  print(): void {
    this.#post({ type: 'print' });
  }
}

customElements.define('state-calculator', StateCalculator);
