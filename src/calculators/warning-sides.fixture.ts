/**
 * Both sides of a warning's limit: one input, a value at which the warning is given and its neighbour at which it is not. Numbers are as close
 * together as the field allows, so that a limit that moves leaves one of them on the wrong side.
 */
export type Sides<Inputs> = {
  readonly [Name in keyof Inputs & string]: {
    readonly field: Name;
    readonly without: Inputs[Name];
    readonly with: Inputs[Name];
    /** What else differs from the defaults. */
    readonly given?: Partial<Inputs>;
    /** Words that the warning has on one side only, where it says two things. */
    readonly says?: string;
  };
}[keyof Inputs & string];

/** All warnings of a calculator by their id, each with its limits. */
export type WarningCases<Inputs> = Readonly<Record<string, readonly Sides<Inputs>[]>>;
