/** The largest that passes and the first that does not, one apart. */
export type Border = { readonly accepted: number; readonly refused: number; readonly answer: string };

/**
 * Halves between what passes and what does not. Undefined where the most passes as well.
 *
 * @param answerTo what comes back for a length; what comes back for the least is taken for passing
 * @throws where `most` passes: there is no limit up to it
 */
export async function bisect(
  answerTo: (length: number) => Promise<string>,
  least: number,
  most: number,
): Promise<Border> {
  const passing = await answerTo(least);
  let [accepted, refused, answer] = [least, most, await answerTo(most)];
  if (answer === passing) throw new Error(`${most} passes as ${least} does: ${passing}`);
  while (refused - accepted > 1) {
    const middle = Math.floor((accepted + refused) / 2);
    const here = await answerTo(middle);
    if (here === passing) accepted = middle;
    else [refused, answer] = [middle, here];
  }
  return { accepted, refused, answer };
}
