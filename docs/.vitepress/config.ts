import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';

const DOCS = join(import.meta.dirname, '..');

interface Item {
  readonly text: string;
  readonly link: string;
}

const SCHEMA_SIDEBAR = join(DOCS, 'reference', 'schema', 'sidebar.json');
if (!existsSync(SCHEMA_SIDEBAR)) throw new Error('Run `npm run docs` or `npm run docs:build` at the root: it writes the schema reference.');
const schema = JSON.parse(readFileSync(SCHEMA_SIDEBAR, 'utf8')) as Item[];

const decisions: Item[] = readdirSync(join(DOCS, 'decisions'))
  .filter((file) => /^\d{3}-.*\.md$/.test(file))
  .sort()
  .map((file) => {
    const [, text = file] = /^# (.+)$/m.exec(readFileSync(join(DOCS, 'decisions', file), 'utf8')) ?? [];
    return { text, link: `/decisions/${file.slice(0, -3)}` };
  });

const guides: Item[] = [
  { text: 'Installing', link: '/guides/installing' },
  { text: 'Connect Close', link: '/guides/connect-close' },
  { text: 'Authentication', link: '/guides/authentication' },
  { text: 'Sign-in', link: '/guides/sign-in' },
  { text: 'Command line', link: '/guides/command-line' },
  { text: 'The explorer', link: '/guides/explorer' },
  { text: 'Querying', link: '/guides/querying' },
  { text: 'Pages', link: '/guides/pages' },
  { text: 'Filters and orders', link: '/guides/filters-and-orders' },
  { text: 'Errors', link: '/guides/errors' },
  { text: 'Mutations', link: '/guides/mutations' },
  { text: 'Live updates', link: '/guides/live-updates' },
  { text: 'Recordings and attachments', link: '/guides/media' },
  { text: 'Clients', link: '/guides/clients' },
  { text: 'Apollo Client', link: '/guides/apollo' },
  { text: 'urql', link: '/guides/urql' },
  { text: 'Relay', link: '/guides/relay' },
  { text: 'The board', link: '/guides/board' },
  { text: 'Calling from a browser', link: '/guides/browser' },
  { text: 'Behind a router', link: '/guides/federation' },
  { text: 'Agents', link: '/guides/agents' },
  { text: 'Embedding', link: '/guides/embedding' },
  { text: 'Testing with the emulator', link: '/guides/testing-with-the-emulator' },
  { text: 'The emulator as a program', link: '/guides/emulator' },
  { text: 'Deploying', link: '/guides/deploying' },
  { text: 'Upgrading', link: '/guides/upgrading' },
  { text: 'Operating', link: '/guides/operating' },
  { text: 'Scaling', link: '/guides/scaling' },
  { text: 'Receiving webhooks', link: '/guides/webhooks' },
  { text: 'Troubleshooting', link: '/guides/troubleshooting' },
];

const reference: Item[] = [
  { text: 'Configuration', link: '/reference/configuration' },
  { text: 'Error codes', link: '/reference/errors' },
  { text: 'Limits', link: '/reference/limits' },
  { text: 'Tools for agents', link: '/reference/tools' },
  { text: 'Promises', link: '/reference/promises' },
  { text: 'Assumptions about Close', link: '/reference/assumptions' },
  { text: "Coverage of Close's API", link: '/reference/coverage' },
  { text: 'Dependencies', link: '/reference/dependencies' },
];

const project: Item[] = [
  { text: 'Architecture', link: '/architecture' },
  { text: 'Threat model', link: '/threat-model' },
  { text: 'Measurements', link: '/measurements' },
  { text: 'Contributing', link: '/contributing' },
  { text: 'Security', link: '/security' },
  { text: 'Changelog', link: '/changelog' },
];

/** Dead links fail the build: that is VitePress's default, and `ignoreDeadLinks` is not set. */
export default defineConfig({
  title: 'close-graphql',
  description: 'A GraphQL gateway over the REST API of the Close CRM, with the fewest requests that the API allows.',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]],
  cleanUrls: true,
  srcExclude: ['released/**'],
  markdown: {
    // Placeholders of Close, such as `{{ lead.url }}`, would be evaluated as expressions of Vue, and the page would not render.
    config: ({ renderer }) => {
      const { code_inline: inline } = renderer.rules;
      if (inline === undefined) throw new Error('There is no rule for code in a line.');
      renderer.rules.code_inline = (...args) => inline(...args).replace(/^<code/, '<code v-pre');
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guides', link: '/guides/connect-close', activeMatch: '^/guides/' },
      { text: 'Schema', link: '/reference/schema/', activeMatch: '^/reference/schema/' },
      { text: 'Reference', link: '/reference/configuration', activeMatch: '^/reference/(?!schema)' },
      { text: 'Architecture', link: '/architecture', activeMatch: '^/(?:architecture|decisions)' },
    ],
    sidebar: {
      '/reference/schema/': [{ text: 'Schema reference', items: schema }],
      '/': [
        { text: 'Guides', items: guides },
        { text: 'Reference', items: [...reference, { text: 'Schema', link: '/reference/schema/' }] },
        { text: 'Project', items: project },
        { text: 'Decisions', collapsed: true, link: '/decisions/', items: decisions },
      ],
    },
  },
});
