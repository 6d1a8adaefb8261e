import type { Block } from './blocks.fixture.ts';

/** A folder of a recipe's own and the way to undo what it started, in reverse order. */
export type Scene = { readonly folder: string; later(undo: () => void | Promise<void>): void };

/** How the code of one place in a page is tried: here, or by another test that takes it from there. */
export type Recipe =
  | {
      /** Runs the code as it is printed but for names of hosts, ports and folders; throws where it does not do what its page says. */
      readonly runs: (code: string, scene: Scene) => void | Promise<void>;
      /** Programs that it needs beside Node and bash. */
      readonly needs?: readonly string[];
      /** About how long it takes on two idle cores, where that is too long for every run: it is tried under `npm run recipes`. */
      readonly seconds?: number;
    }
  | { readonly heldBy: string };

/** The recipes of a page in the order of its blocks, those marked as not run left out. */
export type PageRecipes = Readonly<Record<string, readonly Recipe[]>>;

/** Recipes and blocks of a page side by side; a block without a recipe stands alone. */
export const paired = (
  recipes: PageRecipes,
  blocks: readonly Block[],
): readonly { readonly block: Block; readonly recipe: Recipe | undefined }[] => {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const place = seen.get(block.page) ?? 0;
    seen.set(block.page, place + 1);
    return { block, recipe: recipes[block.page]?.[place] };
  });
};
