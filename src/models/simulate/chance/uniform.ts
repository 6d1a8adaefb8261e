/**
 * Where a simulation has its chance from: each call gives the next number, evenly spread from 0 to below 1. Whoever simulates
 * brings a seeded one, so that a run can be repeated.
 */
export type Uniform = () => number;
