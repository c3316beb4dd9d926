/** Runs graphql-js's own executor tests against ours: `GRAPHQL_JS=DIR npm run test:graphql-js`, DIR a checkout of 16.x. */
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const { GRAPHQL_JS } = process.env;
if (GRAPHQL_JS === undefined) throw new Error('Set GRAPHQL_JS to a checkout of graphql-js 16.x.');
const root = resolve(GRAPHQL_JS);
const here = import.meta.dirname;
const suites = ['abstract', 'directives', 'executor', 'lists', 'mutations', 'nonnull', 'oneof', 'resolve', 'schema'];

export default defineConfig({
  root,
  plugins: [
    {
      name: 'our-executor',
      enforce: 'pre',
      resolveId: (source, importer) =>
        source === '../execute' && importer?.includes('__tests__') === true ? join(here, 'execute.ts') : null,
    },
  ],
  resolve: {
    alias: [
      { find: 'theirs', replacement: join(root, 'src', 'execution', 'execute.ts') },
      { find: /^graphql$/, replacement: join(root, 'src', 'index.ts') },
      { find: /^graphql\/jsutils\/inspect\.js$/, replacement: join(root, 'src', 'jsutils', 'inspect.ts') },
      { find: /^(chai|mocha)$/, replacement: join(here, 'mocha.ts') },
    ],
  },
  server: { fs: { strict: false } },
  test: {
    include: [...suites, 'sync', 'union-interface', 'variables'].map(
      (name) => `src/execution/__tests__/${name}-test.ts`,
    ),
  },
});
