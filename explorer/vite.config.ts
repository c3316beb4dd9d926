import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const source = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** Lets the browser load the editor while it starts the page. */
const preloadEditor: Plugin = {
  name: 'preload-editor',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const preloaded = new Set<string>();
      const add = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || chunk.isEntry || preloaded.has(file)) return;
        preloaded.add(file);
        for (const imported of chunk.imports) add(imported);
      };
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type === 'chunk' && /monaco|lite\.js$/.test(chunk.facadeModuleId ?? '')) add(file);
      }
      return [...preloaded].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: '', href: `./${file}` },
        injectTo: 'head',
      }));
    },
  },
};

export default defineConfig({
  // URLs are relative, because an application may mount the gateway below a path.
  base: './',
  plugins: [react(), preloadEditor],
  resolve: {
    alias: [
      { find: 'monaco-graphql/esm/monaco-editor.js', replacement: source('monaco.ts') },
      { find: /^entities$/, replacement: source('entities.ts') },
    ],
  },
  build: {
    // The gateway serves the files of the page at `/graphql` below `/graphql/`.
    assetsDir: 'graphql',
    target: 'es2023',
    // The policy of the page allows scripts and fonts from files only.
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    // Directives of the React compiler that dependencies were built with.
    rolldownOptions: { onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log) },
  },
  worker: { format: 'es' },
});
