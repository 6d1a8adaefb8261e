/** The style of an embed, in the page itself: one response less, and nothing of the site's frame. */
import embed from '../../styles/embed.css?inline';
import form from '../../styles/form.css?inline';
import kit from '../../styles/kit.css?inline';
import print from '../../styles/print.css?inline';
import tokens from '../../styles/tokens.css?inline';

const own = import.meta.glob<string>('../../styles/calculators/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** All rules that the embed of a calculator needs, in the order in which they count. */
export const styleOf = (id: string): string =>
  [tokens, kit, form, own[`../../styles/calculators/${id}.css`] ?? '', print, embed].join('');
