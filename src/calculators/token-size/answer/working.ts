import type { Step } from '../../../kit/declare/define.ts';
import { exact } from '../../../kit/say/format.ts';
import { carriers } from '../../../models/exchange/carriers.ts';
import { isReference } from '../../../models/token/token-format.ts';
import type { Inputs } from '../ask/fields.ts';
import { formatSteps } from './format-steps.ts';
import type { Outputs } from './outputs.ts';
import { pastedOf } from './pasted.ts';

const bytes = (count: number): string => `${exact(count)} bytes`;
const built = (inputs: Inputs): boolean => pastedOf(inputs) === undefined;
/** The parts written as a sum: every format ends in one. */
const sum = ({ parts, tokenBytes }: Outputs): string =>
  `${parts.map(({ name, bytes: count }) => `${name} ${exact(count)}`).join(' + ')} = ${bytes(tokenBytes)}`;

const steps = [...new Set(Object.values(formatSteps))];

/** The formulas with the reader's numbers: claims, token by format, header field, growth. */
export const working: readonly Step<Inputs, Outputs>[] = [
  {
    title: 'Claims as JSON, from a shape',
    formula: 'P = o + 1 + m + n\\,(r + 2) + (n - 1)',
    when: (inputs, { growth }) =>
      built(inputs) && inputs.claims === undefined && !isReference(inputs.format) && (growth?.roles ?? 0) > 0,
    numbers: ({ otherClaimBytes, rolesCount, roleBytes, growthClaim }, { payloadBytes = 0 }) => {
      const comma = otherClaimBytes > 2 ? ' + 1' : '';
      const member = JSON.stringify(growthClaim).length + ':[]'.length;
      return `${exact(otherClaimBytes)}${comma} + ${member} + ${exact(rolesCount)} × (${exact(roleBytes)} + 2) + ${exact(rolesCount - 1)} = ${bytes(payloadBytes)}`;
    },
    because:
      'Other claims o, a comma, the member with its name, colon and brackets m, n strings of r bytes with quotes, commas between.',
  },
  ...steps.map((step) => ({
    ...step,
    when: (inputs: Inputs) => built(inputs) && formatSteps[inputs.format] === step,
    numbers: (_: Inputs, outputs: Outputs) => sum(outputs),
  })),
  {
    title: 'Pasted',
    formula: 'T = \\sum \\text{parts}',
    when: (inputs) => !built(inputs),
    numbers: (_, outputs) => sum(outputs),
    because: 'Measured as it is sent, escapes included.',
  },
  {
    title: 'Header field',
    formula: 'F = \\text{name} + \\text{value} + \\text{other cookies}',
    numbers: (inputs, { tokenBytes, headerFieldBytes }) => {
      const carrier = pastedOf(inputs)?.carrier ?? inputs.carrier;
      const { field, scheme, isNamed } = carriers[carrier];
      const before = `${field}${isNamed ? 'name=' : scheme}`;
      return `“${before}” and others ${exact(headerFieldBytes - tokenBytes)} + token ${exact(tokenBytes)} = ${bytes(headerFieldBytes)}`;
    },
    because: 'One HTTP/1.1 line without its line end: what most servers compare with their limit.',
  },
  {
    title: 'Each further role',
    formula: 'g = (r + 3) \\times w',
    when: (_, { growth }) => growth?.roles !== undefined,
    numbers: (_, { growth }) => `${exact(Number((growth?.bytesPerRole ?? 0).toFixed(2)))} bytes on average`,
    because:
      'A mean: w is the bytes sent for a byte of claims, 4/3 for one base64 and 16/9 for two, measured where the format compresses. Base64 and cipher blocks grow in steps, so the counts that fit are solved with the exact length.',
  },
];
