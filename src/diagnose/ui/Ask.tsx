import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { COMMAND } from '../../kit/say/command.ts';
import { chipGroups } from '../words/chips.ts';
import { pasteExamples } from './examples.ts';
import { Promised } from './Promised.tsx';
import { Stack } from './Stack.tsx';
import type { Diagnosing } from './use-diagnose.ts';

const PLACEHOLDER = `HTTP/1.1 502 Bad Gateway
[error] upstream sent too big header while reading response header from upstream
< set-cookie: __Secure-authjs.session-token.0=…
cookie: session=…

a status, a log line, curl -v, a Cookie or Set-Cookie line; or drop a .har here`;

/** What is asked: a text or a symptom, either is enough, and what a request passes. */
export function Ask({ diagnosing }: { readonly diagnosing: Diagnosing }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOver, setOver] = useState(false);
  const { asked, problem, pick, find, take } = diagnosing;
  const fill = (text: string) => {
    if (field.current) field.current.value = text;
    field.current?.focus();
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const dropped = async (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    setOver(false);
    if (!file) return;
    event.preventDefault();
    take(await file.text());
  };
  return (
    <form autocomplete="off" onDragOver={over} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <section class={isOver ? 'ask over' : 'ask'}>
        <div class="paste">
          <div class="row">
            <h2>
              <label for="pasted">Paste</label>
            </h2>
            <span class="quiet">any of it, all of it</span>
          </div>
          <textarea
            id="pasted"
            ref={field}
            spellcheck={false}
            autocomplete="off"
            placeholder={PLACEHOLDER}
            aria-describedby="paste-problem"
            aria-invalid={problem !== ''}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) find(field.current?.value ?? '');
            }}
          />
          <div class="try">
            <span class="quiet">Examples</span>
            {pasteExamples.map(({ label, text }) => (
              <button type="button" key={label} onClick={() => fill(text())}>
                {label}
              </button>
            ))}
          </div>
        </div>
        <div class="pick-symptoms">
          <div class="row">
            <h2>Or pick</h2>
            <span class="quiet">as many as are true</span>
          </div>
          {chipGroups.map(({ label, chips }) => (
            <div class="chip-group" key={label} role="group" aria-label={label}>
              <h3>{label}</h3>
              <div>
                {chips.map((chip) => (
                  <label class="chip" key={chip.id}>
                    <input
                      type="checkbox"
                      checked={asked.chips.includes(chip.id)}
                      onChange={({ currentTarget: { checked } }) => pick(chip.id, checked)}
                    />
                    {chip.label}
                  </label>
                ))}
              </div>
            </div>
          ))}
        </div>
        <Promised />
      </section>
      <div id="paste-problem" role="alert">
        {problem !== '' && (
          <p class="problem">
            <b>Nothing in it was recognised.</b> Looked for: a status from 400 on, what servers and libraries print when
            state is too long or lost, lines of <code>curl -v</code>, a HAR, <code>Cookie</code> and{' '}
            <code>Set-Cookie</code> lines, a copied <code>curl</code> command, names of products. The field keeps your
            text and nothing is stored: add a line, or pick what you see.
          </p>
        )}
      </div>
      <Stack diagnosing={diagnosing} />
      <div class="go">
        <button type="button" class="main" onClick={() => find(field.current?.value ?? '')}>
          Find the hop
        </button>
        <span class="quiet small">
          At a terminal: <code>{COMMAND} diagnose curl.txt</code>
        </span>
      </div>
    </form>
  );
}
