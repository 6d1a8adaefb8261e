import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bakery } from '../declare/bakery.fixture.ts';
import { EDITION } from '../declare/edition.ts';
import { defaultsOf } from '../declare/field.ts';
import { linkTo } from '../read/codec.ts';
import { cardHtml, cardMarkdown, cardOf } from './card.ts';
import { cardSvg } from './card-svg.ts';
import { elementSnippet, embedAddress, frameSnippet, valuesToSet } from './snippets.ts';

const site = 'https://state.example/handbook/';
const inputs = { ...defaultsOf(bakery.fields), ovens: 8 };
const shown = { calculator: bakery, inputs, site, lock: undefined, height: 700 };
const result = bakery.compute(inputs);

test('the frame has the values, a name and room', () => {
  expect(embedAddress(shown)).toBe(`https://state.example/handbook/embed/v1/bakery/#e=2026-12&ovens=8`);
  expect(frameSnippet(shown)).toBe(
    `<iframe src="https://state.example/handbook/embed/v1/bakery/#e=2026-12&amp;ovens=8" title="${bakery.question}" loading="lazy" width="100%" height="700" frameborder="0"></iframe>`,
  );
});

test('the element has them as attributes, around the same link as everywhere', () => {
  const text = elementSnippet({ ...shown, lock: { names: ['ovens'], owner: 'A "team" & <co>' } });
  expect(text).toContain('<state-calculator name="bakery" e="2026-12" ovens="8" lock="ovens"');
  expect(text).toContain('source="A &quot;team&quot; &amp; &lt;co&gt;"');
  expect(text).toContain(`href="${linkTo(bakery, inputs, site).replaceAll('&', '&amp;')}"`);
  expect(text).toContain('src="https://state.example/handbook/embed/v1.js"');
  expect(text).toContain('state-calculator[name="bakery"] { display: block; min-height: 700px }');
  // The element and the link inside it rest on the same facts
  expect(text).toMatch(new RegExp(` e="${EDITION}"[^]*/calculators/bakery/[?#]e=${EDITION}&`.replace('&', '&amp;')));
});

test('a message has the same values, and takes back those that stand no more', () => {
  const set = valuesToSet({ ...shown, lock: { names: ['ovens'], owner: 'Us' } });
  expect(set).toMatchObject({ ovens: '8', sold: null, seed: null, lock: 'ovens', source: 'Us', e: EDITION });
  expect(valuesToSet(shown)).toMatchObject({ lock: null, source: null });
  expect(Object.keys(set)).toEqual(expect.arrayContaining(Object.keys(bakery.fields)));
});

test('cards say the answer, the values that are yours, and where to go on', () => {
  const card = cardOf(bakery, inputs, result, site);
  expect(card.inputs).toContain(bakery.fields.ovens.label);
  expect(cardOf(bakery, defaultsOf(bakery.fields), result, site).inputs).toContain('example');
  for (const text of [cardHtml(card), cardSvg(card), cardMarkdown(card)]) {
    expect(text).toContain('/calculators/bakery/#e=2026-12');
    expect(text).not.toContain('**[object');
  }
});

test('no text leaves its place: not the tag, not the attribute, not the card', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const card = {
        question: text,
        answer: `${text} **${text}**`,
        inputs: text,
        origin: text,
        link: `https://a.example/#q=${text}`,
      };
      const svg = cardSvg(card);
      const html = cardHtml(card);
      const tags = (markup: string) => [...markup.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
      expect(new Set(tags(svg))).toEqual(
        new Set([...tags(svg)].filter((tag) => /^(svg|title|style|a|rect|text|tspan)$/.test(tag ?? ''))),
      );
      expect(tags(html).filter((tag) => !/^(blockquote|p|a|strong|small)$/.test(tag ?? ''))).toEqual([]);
      for (const [, line = ''] of svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs))
        expect(line.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, '.').length).toBeLessThanOrEqual(90);
    }),
    { numRuns: 100 },
  );
});
