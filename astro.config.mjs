import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import pkg from './package.json' with { type: 'json' };
import { embedRoutes } from './src/embed/build/integration.ts';
import { factsPlugin } from './src/facts/vite.ts';
import { hosting } from './src/hosting/integration.ts';
import { base } from './src/hosting/settings.ts';
import { contentSecurityPolicy } from './src/site/content-security-policy.ts';
import { glossaryLinks } from './src/site/glossary-links.ts';
import { checkLinks } from './src/site/links.ts';
import { basePath, mathml, notRunNotes, ownAddress } from './src/site/markdown.ts';
import { noSidebarState } from './src/site/no-sidebar-state.ts';
import { pendingScenario } from './src/site/pending-scenario.ts';
import { printPack } from './src/site/print-pack.ts';
import { searchVocabulary } from './src/site/search/vocabulary.ts';

const site = process.env['SITE'] ?? pkg.homepage;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  prefetch: false,
  build: { inlineStylesheets: 'never' },
  markdown: {
    processor: satteri({
      features: { math: true },
      mdastPlugins: [mathml(), glossaryLinks(), basePath(base), ownAddress(new URL(base, site).href), notRunNotes()],
    }),
  },
  integrations: [
    starlight({
      title: 'Where State Lives',
      description: pkg.description,
      favicon: '/favicon.svg',
      markdown: { processedDirs: ['./content'] },
      customCss: [
        './src/styles/tokens.css',
        './src/styles/starlight.css',
        './src/styles/font.css',
        './src/styles/site.css',
        './src/styles/kit.css',
        './src/styles/around.css',
        './src/styles/form.css',
        './src/styles/copy-embed.css',
        './src/styles/guide.css',
        './src/styles/guide-forms.css',
        './src/styles/guide-after.css',
        './src/styles/print.css',
        './src/styles/guide-print.css',
      ],
      routeMiddleware: './src/site/social-card.ts',
      components: {
        Header: './src/site/Header.astro',
        Search: './src/site/Search.astro',
        ThemeSelect: './src/site/ThemeSelect.astro',
        PageTitle: './src/site/PageTitle.astro',
        Footer: './src/site/Footer.astro',
      },
      head: [
        { tag: 'script', content: pendingScenario },
        // On hosts that send no headers of ours, too: no site that is linked to learns which page was read
        { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' } },
        // A page is painted once it is parsed: a table or a header that is half there would move when the rest comes.
        { tag: 'link', attrs: { rel: 'expect', href: '#page-end', blocking: 'render' } },
      ],
      pagefind: true,
      expressiveCode: {
        themes: ['github-dark-dimmed', 'github-light'],
        // Wrapped code needs no sideways scrolling, and so no region of its own that a screen reader must name
        defaultProps: { wrap: true, frame: 'none' },
        // No page marks lines, and their styles weigh
        textMarkers: false,
        styleOverrides: { borderRadius: '4px', frames: { shadowColor: 'transparent' } },
      },
    }),
    preact(),
    // Calculators in other people's pages are no pages of ours
    sitemap({ filter: (page) => !new URL(page).pathname.startsWith(`${base}embed/v1/`) }),
    embedRoutes(),
    printPack(base),
    contentSecurityPolicy(site),
    checkLinks(base),
    searchVocabulary(),
    hosting(base),
  ],
  vite: {
    plugins: [factsPlugin(), noSidebarState()],
    // The decision engine runs in a worker, which reads facts as pages do.
    worker: {
      format: 'es',
      plugins: () => [factsPlugin()],
      // What a worker loads is told from what a page loads by its name
      rolldownOptions: { output: { chunkFileNames: '_astro/worker.[name].[hash].js' } },
    },
    build: { assetsInlineLimit: 0 },
  },
});
