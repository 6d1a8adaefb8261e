type Tag = { readonly tag: string; readonly attributes: Readonly<Record<string, string>> };

/** Opening tags of a piece of HTML with their attributes. */
export const attributesIn = (html: string): readonly Tag[] =>
  [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w-]+="[^"]*")*)\s*>/g)].map(([, tag = '', text = '']) => ({
    tag,
    attributes: Object.fromEntries(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));
