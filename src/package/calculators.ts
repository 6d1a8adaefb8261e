/** `where-state-lives/calculators`: every calculator as data and a function. */
export * from '../calculators/index.ts';
export type {
  Basis,
  Calculator,
  Estimate,
  Estimation,
  Estimator,
  Leaf,
  LeafPath,
  Of,
  Output,
  Preset,
  Problem,
  Result,
  Step,
  Warning,
} from '../kit/define.ts';
export type { Spread } from '../kit/draws.ts';
export { EDITION } from '../kit/edition.ts';
export type { Envelope } from '../kit/envelope.ts';
export type {
  Choice,
  Common,
  Field,
  Fields,
  Flag,
  IdList,
  InputsOf,
  JsonField,
  OptionalQuantity,
  Quantity,
  Text,
  ValueOf,
} from '../kit/field.ts';
export { defaultsOf } from '../kit/field.ts';
export type { SpreadNumber, SpreadsOf, SpreadWarning, SpreadWord } from '../kit/spread.ts';
export type { Unit } from '../kit/units.ts';
export * from './evaluate.ts';
export * from './evaluate-by-id.ts';
export * from './schemas.ts';
