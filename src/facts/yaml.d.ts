/** Types of the modules that `factsModule` makes of `content/facts/<edition>/*.yaml`, by row id. */
declare module '#facts/limits.yaml' {
  type Row = Pick<import('./schema.ts').Limit, 'value' | 'hop' | 'protocol' | 'counts' | 'refusal'> & {
    readonly way?: import('./schema.ts').Limit['way'];
  };
  const rows: { readonly [id: string]: Readonly<Row> };
  export default rows;
}
declare module '#facts/limits.yaml?lift' {
  const rows: { readonly [id: string]: Readonly<Pick<import('./schema.ts').Limit, 'label' | 'lift'>> };
  export default rows;
}
declare module '#facts/limits.yaml?whole' {
  type Limit = import('./schema.ts').Limit;
  type Row = Pick<Limit, 'label' | 'value' | 'hop' | 'protocol' | 'counts' | 'refusal' | 'lift' | 'confidence'> & {
    readonly way?: Limit['way'];
    readonly says?: Limit['says'];
  };
  const rows: { readonly [id: string]: Readonly<Row> };
  export default rows;
}
declare module '#facts/hops.yaml?whole' {
  const rows: {
    readonly [id: string]: Readonly<Pick<import('./schema.ts').Hop, 'label' | 'at' | 'on' | 'adds' | 'aliases'>>;
  };
  export default rows;
}
declare module '#facts/hops.yaml' {
  type Row = Pick<import('./schema.ts').Hop, 'label' | 'splits' | 'on' | 'adds'> & {
    readonly end?: 'first' | 'service' | 'last';
  };
  const rows: { readonly [id: string]: Readonly<Row> };
  export default rows;
}
declare module '#facts/*.yaml' {
  const rows: { readonly [id: string]: { readonly value: number | string } };
  export default rows;
}
declare module '#editions/changed-defaults.yaml' {
  /** Earlier defaults by calculator and input. */
  const former: {
    readonly [calculator: string]: { readonly [field: string]: readonly import('../kit/read/former.ts').Former[] };
  };
  export default former;
}
declare module '#own/defaults.yaml' {
  /** Unchecked: `withOwnDefaults` reads it. */
  const own: { readonly [section: string]: unknown };
  export default own;
}
