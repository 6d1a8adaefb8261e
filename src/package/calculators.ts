/** `where-state-lives/calculators`: every calculator as data and a function. */
export * from '../calculators/index.ts';
export type {
  Basis,
  Calculator,
  EditionNotice,
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
} from '../kit/declare/define.ts';
export { EDITION } from '../kit/declare/edition.ts';
export type {
  Choice,
  Common,
  Field,
  Fields,
  Flag,
  Former,
  IdList,
  InputsOf,
  Json,
  JsonField,
  OptionalQuantity,
  Quantity,
  Text,
  ValueOf,
} from '../kit/declare/field.ts';
export { defaultsOf } from '../kit/declare/field.ts';
export type { Typed } from '../kit/declare/follow.ts';
export type { Unit } from '../kit/declare/units.ts';
export type { Spread } from '../kit/draws/draws.ts';
export type { SpreadNumber, SpreadsOf, SpreadWarning, SpreadWord } from '../kit/draws/spread.ts';
export type { Pinned } from '../kit/read/former.ts';
export type { Envelope } from '../kit/say/envelope.ts';
export type { ServiceEnvelope } from '../service/read-service.ts';
export type { MainPlacement, Placed, Whole } from '../service/whole.ts';
export * from './evaluate.ts';
export * from './evaluate-by-id.ts';
export * from './evaluate-service.ts';
export type { Evaluated } from './evaluated.ts';
export * from './schemas.ts';
