/** Markdown plugins: formulas become MathML at build, links follow the base path, and code names the site that it is on and says where nobody ran it. */
import { defineMdastPlugin } from 'satteri';
import temml from 'temml';
import { notRunWords } from '../parts/not-run.ts';
import { withOwnAddress } from '../parts/own-address.ts';

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

/** The published address in code becomes that of this build: readers copy it. */
export const ownAddress = (root: string) =>
  defineMdastPlugin({
    name: 'own-address',
    code(node, context) {
      context.setProperty(node, 'value', withOwnAddress(node.value, root));
    },
    inlineCode(node, context) {
      context.setProperty(node, 'value', withOwnAddress(node.value, root));
    },
  });

/** Below code that no test runs stands why. */
export const notRunNotes = () =>
  defineMdastPlugin({
    name: 'not-run',
    code(node, context) {
      const words = notRunWords(node.meta);
      if (words) context.insertAfter(node, { type: 'html', value: `<p class="not-run">${words}</p>` });
    },
  });
