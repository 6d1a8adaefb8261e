/** Markdown plugins: formulas become MathML at build, and links follow the base path. */
import { defineMdastPlugin } from 'satteri';
import temml from 'temml';

/** `$a$` and `$$a$$` become MathML; nothing is left to do for the browser. */
export const mathml = () =>
  defineMdastPlugin({
    name: 'mathml',
    inlineMath(node, context) {
      context.replaceNode(node, { type: 'html', value: temml.renderToString(node.value) });
    },
    math(node, context) {
      context.replaceNode(node, { type: 'html', value: temml.renderToString(node.value, { displayMode: true }) });
    },
  });

/** Links that start at the root start at the base path instead: Markdown knows no base. */
export const basePath = (base: string) =>
  defineMdastPlugin({
    name: 'base-path',
    link(node, context) {
      if (base !== '/' && node.url.startsWith('/') && !node.url.startsWith('//'))
        context.setProperty(node, 'url', base.replace(/\/$/, '') + node.url);
    },
  });
