/** What a page would not take of the values in a link to it: the links of this site name inputs that there are, with values that hold. */
import { calculators } from '../calculators/index.ts';
import { readAddress } from '../decide/ui/ask/address.ts';
import { confidences } from '../facts/schema.ts';
import type { Calculator } from '../kit/declare/define.ts';
import { EDITION } from '../kit/declare/edition.ts';
import { fromQuery } from '../kit/read/codec.ts';
import { readRanges } from '../kit/read/ranges.ts';
import { readNumbers } from '../kit/read/read.ts';
import { checklist } from '../parts/checklist.ts';
import { numbersModel } from '../parts/numbers-fields.ts';

type Refused = readonly string[];
type Reader = (values: URLSearchParams) => Refused | Promise<Refused>;

const all: readonly Calculator[] = calculators as never;
const otherThan = (names: readonly string[], values: URLSearchParams): Refused =>
  [...values.keys()].filter((name) => !names.includes(name));
const review = checklist.flatMap(({ items }) => items.flatMap(({ id }) => [id, `${id}.evidence`, `${id}.owner`]));

/** Pages with values of their own. Every other page may have the form of the reader's numbers. */
const readers: Readonly<Record<string, Reader>> = {
  'decide/index.html': async (values) => (await readAddress(values)).notices,
  'reference/facts/index.html': (values) => [
    ...otherThan(['find', 'known'], values),
    ...values.getAll('known').filter((known) => !confidences.some((word) => word === known)),
  ],
  'review/index.html': (values) => otherThan(review, values),
  ...Object.fromEntries(
    all.map((calculator): [string, Reader] => [
      `calculators/${calculator.id}/index.html`,
      (values) => {
        const { given, edition = EDITION } = fromQuery(values);
        const { problems, unknown } = readRanges(calculator, given);
        const wrong = problems.map(({ field, rule }) => `${field} ${rule}`);
        return [...wrong, ...unknown, ...(edition === EDITION ? [] : [`e=${edition}`])];
      },
    ]),
  ),
};

const numbers: Reader = (values) => {
  const { problems, unknown } = readNumbers(numbersModel, Object.fromEntries(values));
  return [...problems.map(({ field, rule }) => `${field} ${rule}`), ...unknown];
};

/**
 * @param page path of the page that the link leads to: "calculators/replicas/index.html"
 * @returns what the page would say of the values or ignore; none where it takes them all
 */
export const refusedBy = async (page: string, values: URLSearchParams): Promise<Refused> =>
  (readers[page] ?? numbers)(values);
