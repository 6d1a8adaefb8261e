import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EDITION } from '../../../kit/declare/edition.ts';
import { anyInventory, readService } from '../../ask/inventory.fixture.ts';
import { type ReadInventory, readInventory } from '../../ask/inventory.ts';
import { services } from '../../ask/services.ts';
import { type Decided, decideQuickly, ENGINE_VERSION } from '../../judge/decide.ts';
import type { Flip } from '../../judge/flips.ts';
import { flipLine, flipResolution, titleOf } from '../words.ts';
import { between, sinceRecord } from './diff.ts';
import { plain } from './markdown.ts';
import { readRecord } from './read-record.ts';
import { type RecordForm, recordData, recordOf } from './write.ts';

const options = (form: RecordForm) =>
  ({ form, date: '2026-11-26', link: 'https://a.example/decide/#i=jX', site: 'https://a.example/' }) as const;
const forms = ['full', 'minimal'] as const;
/** Without the search for flips, which says nothing about writing and reading. */
const quickly = ({ inventory, resolved }: ReadInventory): Decided => ({
  ...decideQuickly(inventory, resolved),
  ranges: [],
  flips: resolved.items.map(() => []),
});
const example = (id: string) => readService(services.find((one) => one.id === id)!);

describe('a record opens again', () => {
  test('200 random inventories with hostile names lose nothing, in both forms', () => {
    fc.assert(
      fc.property(anyInventory, fc.constantFrom(...forms), (read, form) => {
        const text = recordOf(quickly(read), options(form));
        const again = readRecord(text);
        expect(again.faults).toEqual([]);
        expect(again.inventory).toEqual(read.inventory);
        expect(again.resolved).toEqual(read.resolved);
        expect(again.recorded).toMatchObject({ edition: EDITION, engine: ENGINE_VERSION });
        expect(readRecord(text.replaceAll('\n', '\r\n')).inventory).toEqual(read.inventory);
      }),
      { numRuns: 200 },
    );
  });

  test('and so does its data as JSON', () => {
    for (const service of services) {
      const read = readService(service);
      const text = JSON.stringify(recordData(quickly(read), 'https://a.example/'));
      expect(readRecord(text)).toMatchObject({ faults: [], inventory: read.inventory, resolved: read.resolved });
    }
  });

  test('today’s model agrees with a record of today: nothing moved, nothing changed', () => {
    fc.assert(
      fc.property(anyInventory, (read) => {
        const decided = quickly(read);
        const { changed, moved, added, removed, versions } = sinceRecord(
          readRecord(recordOf(decided, options('minimal'))),
          decided.recommendations,
        );
        expect([changed, added, removed, versions, moved.filter(({ differs }) => differs)]).toEqual([
          [],
          [],
          [],
          [],
          [],
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

/** Headings of a Markdown text outside its fences, as "## Title". */
const headings = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '').match(/^#{1,6} .*$/gm) ?? [];
/** The template's headings in order; https://github.com/adr/madr/blob/4.0.0/template/adr-template.md */
const template = {
  full: [
    '## Context and Problem Statement',
    '## Decision Drivers',
    '## Considered Options',
    '## Decision Outcome',
    '### Consequences',
    '### Confirmation',
    '## Pros and Cons of the Options',
    '## More Information',
  ],
  /** https://github.com/adr/madr/blob/4.0.0/template/adr-template-minimal.md */
  minimal: ['## Context and Problem Statement', '## Considered Options', '## Decision Outcome', '### Consequences'],
};

describe.each(forms)('MADR 4.0.0, %s', (form) => {
  const decided = quickly(example('shop'));
  const text = recordOf(decided, options(form));

  test('its front matter is YAML with the template’s members', () => {
    const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    const parsed: unknown = parse(matter);
    expect(parsed).toEqual({
      status: 'proposed',
      date: '2026-11-26',
      ...(form === 'full' && { 'decision-makers': [], consulted: [], informed: [] }),
    });
  });
  test('its headings are the template’s, in order, under one title', () => {
    const all = headings(text);
    expect(all.filter((heading) => heading.startsWith('# '))).toHaveLength(1);
    expect(all.filter((heading) => template[form].includes(heading))).toEqual(template[form]);
  });
  test('every section of the second level is one of the template, whose last holds the rest', () => {
    const second = headings(text).filter((heading) => heading.startsWith('## '));
    expect(second.filter((heading) => !template.full.includes(heading))).toEqual([]);
    expect(second.at(-1)).toBe('## More Information');
  });
  test('each chosen option is named as it stands under the considered ones', () => {
    const chosen = [...text.matchAll(/^Chosen option: "([^"]+)"/gm)].map(([, title]) => title);
    expect(chosen).toEqual(decided.recommendations.map(({ best }) => best && titleOf(best.id)));
    const considered = text.slice(text.indexOf('## Considered Options'), text.indexOf('## Decision Outcome'));
    for (const title of chosen) expect(considered).toMatch(new RegExp(`^\\* ${title}$`, 'm'));
  });
  test('arguments are good, neutral or bad, because', () => {
    const from = text.indexOf('### Consequences');
    const lines = text.slice(from, text.indexOf('\n## ', from)).match(/^\* .*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(2);
    if (form === 'minimal') for (const line of lines) expect(line).toMatch(/^\* (Good|Neutral|Bad), because /);
  });
});

test('a record says when to look again: its flips, and what the search can miss', () => {
  const flip: Flip = {
    kind: 'quantity',
    of: 'item',
    input: 'storedBytes',
    label: 'Size',
    from: 800,
    to: 5120,
    winner: 'near-cache',
    doublings: 2.7,
  };
  const decided = quickly(example('saas-groups'));
  for (const form of forms) {
    const text = recordOf({ ...decided, flips: [[flip]] }, options(form));
    expect(text).toContain(plain(flipLine(flip)));
    expect(text).toContain(flipResolution);
    expect(recordOf(decided, options(form))).toContain('No change of one input alone flips it.');
  }
});

describe('a reader’s name in Markdown', () => {
  const markup = fc.constantFrom(
    '# x',
    '- x',
    '1. x',
    '---',
    '* x',
    '> x',
    '`x`',
    '<b>x</b>',
    '[x](y)',
    '![x](y)',
    '&lt;',
    '| x |',
    '~~~',
  );
  test('is no markup: nothing of it is a heading, a fence, a tag or a link', () => {
    fc.assert(
      fc.property(markup, (name) => {
        const text = recordOf(quickly(readInventory({ service: name, items: [{ name }] })), options('full'));
        const body = text.slice(text.indexOf('\n# '), text.lastIndexOf('```json'));
        expect(headings(body).filter((heading) => heading.startsWith('# '))).toHaveLength(1);
        expect(body).not.toMatch(/(?<!\\)<b>|(?<!\\)!\[|^~~~|(?<!\\)`x|(?<!\\)\[x/m);
      }),
      { numRuns: 30 },
    );
  });
  test('keeps its words', () => {
    expect(plain('a_b*c [d] <e> #f `g` |h|').replaceAll('\\', '')).toBe('a_b*c [d] <e> #f `g` |h|');
  });
});

describe('what changed since', () => {
  const read = example('shop');
  const decided = quickly(read);
  const data = recordData(decided, 'https://a.example/');
  const since = (changes: object) => {
    const record = readRecord(JSON.stringify({ ...data, ...changes }));
    const { inventory, resolved } = record;
    return sinceRecord(record, decideQuickly(inventory, resolved).recommendations);
  };

  test('a default that was another one is named, with both values', () => {
    const { changed } = since({ defaults: { ...data.defaults, workload: { ...data.defaults.workload, zones: 2 } } });
    expect(changed).toEqual([{ where: 'workload', label: 'Zones', before: '2', after: '3', because: 'default' }]);
  });
  test('an older edition and engine are named', () => {
    const { versions } = since({ edition: '2024-05', engine: ENGINE_VERSION - 1 });
    expect(versions).toHaveLength(2);
    expect(versions[0]).toContain('2024-05');
    expect(versions[0]).toContain(EDITION);
  });
  test('another placement is said to differ; the same one is not', () => {
    const { moved } = since({
      decided: [
        { item: 'anonymous cart', outcome: 'clear', placement: 'server-memory', usdPerMonth: 10 },
        { item: 'order', outcome: 'only', placement: 'durable-store', usdPerMonth: 86 },
      ],
    });
    expect(moved).toMatchObject([
      { item: 'anonymous cart', before: 'server-memory', after: 'encrypted-cookie', differs: true, usdBefore: 10 },
      { item: 'order', before: 'durable-store', after: 'durable-store', differs: false },
    ]);
  });
  test('a placement that this version does not know differs, too', () => {
    expect(since({ decided: [{ item: 'order', placement: 'quantum-foam' }] }).moved[1]).toMatchObject({
      differs: true,
    });
  });
  test('items that came and went are named', () => {
    const { added, removed } = since({ decided: [{ item: 'wish list', placement: 'shared-cache' }] });
    expect([added, removed]).toEqual([['anonymous cart', 'order'], ['wish list']]);
  });
});

describe('two scenarios', () => {
  const scenario = (change: object, items = [{}]) => {
    const read = readInventory({ workload: change, items: items.map((item) => ({ name: 'login session', ...item })) });
    return decideQuickly(read.inventory, read.resolved);
  };
  test('a scenario against itself: nothing', () => {
    const { changed, moved, added, removed } = between(scenario({}), scenario({}));
    expect([changed, added, removed, moved.filter(({ differs }) => differs)]).toEqual([[], [], [], []]);
  });
  test('a changed input is named with its item, and what it moved', () => {
    const { changed, moved } = between(scenario({}), scenario({ zones: 2 }, [{ loss: 'money' }]));
    expect(changed).toEqual([
      { where: 'workload', label: 'Zones', before: '3', after: '2', because: 'input' },
      { where: 'login session', label: 'Losing it', before: 'annoys its user', after: 'loses money', because: 'input' },
    ]);
    expect(moved).toMatchObject([{ item: 'login session', after: 'durable-store' }]);
  });
  test('an interval round the same median is a change', () => {
    const { changed } = between(scenario({}, [{ storedBytes: 900 }]), scenario({}, [{ storedBytes: '300..2700' }]));
    expect(changed).toMatchObject([{ label: 'Size', before: '900 bytes', after: '300 bytes to 2,700 bytes' }]);
  });
  test('there and back swaps before and after', () => {
    fc.assert(
      fc.property(anyInventory, anyInventory, (a, b) => {
        const [first, second] = [quickly(a), quickly(b)];
        const there = between(first, second);
        const back = between(second, first);
        expect(back.added).toEqual(there.removed);
        expect(back.removed).toEqual(there.added);
        const swapped = there.changed.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }));
        expect(back.changed.filter(({ where }) => where === 'workload')).toEqual(
          swapped.filter(({ where }) => where === 'workload'),
        );
      }),
      { numRuns: 30 },
    );
  });
});
