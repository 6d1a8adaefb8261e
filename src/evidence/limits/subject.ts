/** What is measured: a program, how it is started, and what its limits should be. */

/** What a limit counts, as the rows of limits.yaml say it. */
export type Probe = {
  readonly way: 'request' | 'response';
  readonly counts: 'field' | 'head' | 'fields' | 'target';
  /** The row of limits.yaml that holds the default; its value is what is predicted. */
  readonly row: string;
  /** The entry's id, where another program already has the row's. */
  readonly id?: string;
  /** What is predicted with the changed setting, by the rule that its comment says; undefined where the setting does not move it. */
  readonly changed: number | undefined;
};

/** Where a server finds itself: a folder of its own, its port, and the port of what it stands in front of. */
export type Place = { readonly folder: string; readonly port: number; readonly behind: number };

export type Subject = {
  /** The id of its hop. */
  readonly hop: string;
  readonly program: string;
  /** What prints its version. */
  readonly version: readonly string[];
  /** What installs it. */
  readonly install: string;
  /** The line of configuration that changes a limit. */
  readonly setting: string;
  /** The command that runs it in the foreground; files it needs are written before. */
  command(place: Place, isChanged: boolean): readonly string[];
  readonly files?: (place: Place, isChanged: boolean) => Readonly<Record<string, string>>;
  readonly probes: readonly Probe[];
  /** What stands in front of what is measured, where it is not the usual. */
  readonly start?: string;
};
