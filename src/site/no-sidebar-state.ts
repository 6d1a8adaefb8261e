/** The part of Vite's plugin interface that is needed here. */
type Plugin = { readonly name: string; readonly enforce: 'pre'; load(id: string): string | undefined };

/**
 * Leaves out Starlight's script that keeps the sidebar's scroll position in sessionStorage: these pages have no sidebar, it writes all the same, and
 * nothing is to be stored but what the method page names. Re-check on upgrade: the module's name.
 */
export const noSidebarState = (): Plugin => ({
  name: 'no-sidebar-state',
  enforce: 'pre',
  load: (id) => (/starlight\/dist\/components-internals\/SidebarPersistState\b/.test(id) ? 'export {};' : undefined),
});
