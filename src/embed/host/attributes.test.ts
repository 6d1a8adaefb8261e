import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculators } from '../../calculators/index.ts';
import { kebab } from '../../kit/share/snippets.ts';
import { OPTIONS } from '../frame/options.ts';
import { isInput } from './attributes.ts';

const nothing: ReadonlySet<string> = new Set();

/** What frameworks write on an element, or leave on it where their templates stand in the page. */
const foreign: { readonly [framework: string]: readonly string[] } = {
  Angular: [
    '_ngcontent-ng-c123456',
    '_nghost-ng-c123456',
    'ng-version',
    'ng-reflect-name',
    'ng-cloak',
    'ngh',
    'ngskiphydration',
    'jsaction',

    '[zones]',
    '(change)',
    '*ngif',
  ],
  Vue: ['data-v-7ba5bd90', 'v-cloak', 'v-if', 'v-on:change', 'v-bind:zones', ':zones', '@change', '#default'],
  Alpine: ['x-data', 'x-ignore', 'x-cloak', 'x-on:click', 'x-bind:zones', '@click.prevent', ':class'],
  React: ['data-reactroot', 'data-react-helmet', 'class', 'is', 'data-rsbs'],
  Svelte: ['on:change', 'bind:this', 'class:open', 'use:tooltip', 'data-sveltekit-reload', 'data-svelte-h'],
  Astro: [
    'data-astro-cid-abc123',
    'data-astro-source-file',
    'client:load',

    'data-astro-transition-scope',
  ],
  HTMX: ['hx-get', 'hx-swap', 'hx-on:click', 'hx-on--after-request', 'data-hx-get', 'sse-connect', 'ws-connect', '_'],
  others: ['q:id', 'wire:click', '?disabled', '.value', 'data-hk', 'xml:lang', 'onclick', 'onfocus'],
  HTML: ['exportparts', 'itemprop', 'itemscope', 'itemref', 'aria-label', 'data-x'],
};

test.each(Object.entries(foreign))('what %s writes is no input', (_name, attributes) => {
  expect(attributes.filter((name) => isInput(name, nothing))).toEqual([]);
});

test('neither is what any element has, nor what no input could be called', () => {
  const properties = ['contenteditable', 'tabindex', 'nonce', 'part', 'translate', 'inert', 'popover'];
  for (const name of properties) expect(isInput(name, new Set(properties))).toBe(false);
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('on', 'v-', 'data-', '_', '@', ':'),
      (end, start) => {
        expect(isInput(start + end, nothing)).toBe(false);
        if (isInput(end, nothing)) expect(end).toMatch(/^[a-z][a-z0-9-]*$/);
      },
    ),
  );
});

test('every input and every option is one', () => {
  const names = [...calculators.flatMap(({ fields }) => Object.keys(fields)), ...OPTIONS, 'seed', 'e'];
  expect(names.filter((name) => !isInput(kebab(name), nothing))).toEqual([]);
});
