/** Answers the page's questions. Runs in a worker, or on the page where a browser refuses one. */
import { usd } from '../../../kit/say/format.ts';
import { decideLink } from '../../ask/codec.ts';
import { type Inventory, readInventory } from '../../ask/inventory.ts';
import { decide, decideQuickly } from '../../judge/decide.ts';
import { flipsOf } from '../../judge/flips.ts';
import { rangesOf } from '../../judge/ranges/ranges.ts';
import { rangesView } from '../../judge/ranges/ranges-view.ts';
import { totalRanges } from '../../judge/ranges/totals.ts';
import { between, type Difference, sinceRecord } from '../../tell/record/diff.ts';
import { readRecord } from '../../tell/record/read-record.ts';
import { recordData, recordOf } from '../../tell/record/write.ts';
import { viewOf } from '../../tell/view.ts';
import { flipLine, titleOf } from '../../tell/words.ts';
import type { Answers, Ask, AskName, DifferenceView } from './messages.ts';

const quickly = (inventory: Inventory) => decideQuickly(inventory, readInventory(inventory).resolved);

const differenceView = ({ moved, ...rest }: Difference): DifferenceView => ({
  ...rest,
  moved: moved.map(({ item, before, after, differs, usdBefore, usdAfter }) => ({
    item,
    before: before ? titleOf(before) : 'not decided',
    after: after ? titleOf(after) : 'no placement',
    differs,
    ...(usdBefore !== undefined && { usdBefore: `${usd(usdBefore)} a month` }),
    ...(usdAfter !== undefined && { usdAfter: `${usd(usdAfter)} a month` }),
  })),
});

/** One answer for one question. */
export async function answer(asked: Ask): Promise<Answers[AskName]> {
  switch (asked.ask) {
    case 'view':
      return viewOf(quickly(asked.inventory), asked.base);
    case 'flips': {
      const { resolved } = readInventory(asked.inventory);
      const item = resolved.items[asked.item];
      return item
        ? flipsOf(item, resolved.workload).map((flip) => ({ text: flipLine(flip), input: flip.input, of: flip.of }))
        : [];
    }
    case 'ranges': {
      const { resolved, recommendations } = quickly(asked.inventory);
      const made = recommendations[asked.item];
      const ranges = made && rangesOf(resolved, asked.item, made.best);
      return ranges && rangesView(made, ranges);
    }
    case 'totals': {
      const quick = quickly(asked.inventory);
      return viewOf(quick, asked.base, totalRanges(quick.resolved, quick.recommendations)).service;
    }
    case 'record': {
      const { inventory, resolved } = readInventory(asked.inventory);
      const decided = decide(inventory, resolved);
      const link = await decideLink(inventory, asked.site);
      const markdown = recordOf(decided, { form: asked.form, date: asked.date, link, site: asked.site });
      return { markdown, json: JSON.stringify(recordData(decided, asked.site), null, 2) };
    }
    case 'open': {
      const read = readRecord(asked.text);
      const { recommendations } = decideQuickly(read.inventory, read.resolved);
      return {
        inventory: read.inventory,
        faults: read.faults,
        ...(read.recorded && { difference: differenceView(sinceRecord(read, recommendations)) }),
      };
    }
    case 'between':
      return differenceView(between(quickly(asked.before), quickly(asked.after)));
  }
}
