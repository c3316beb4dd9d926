/** The page on which people explore the graph. */
import type { GraphiQLOptions } from 'graphql-yoga';
import { type ExampleVariables, examples } from './graphiql-tabs.ts';

export function graphiqlOptions(variables?: ExampleVariables): GraphiQLOptions {
  return {
    title: 'Close',
    defaultTabs: examples(variables),
    // Headers hold keys.
    shouldPersistHeaders: false,
    inputValueDeprecation: true,
  };
}

/**
 * A tab's animation leaves it displaced. The page's own style hides that until the tab has the focus, so that it jumps
 * away under the mouse and the first click on it is lost.
 */
const STEADY_TABS = '<style>.graphiql-tab { transform: none !important }</style>';

/** GraphiQL begins with the query of the first tab, but with the variables that are stored: on the first visit with none. */
function firstVariables({ defaultTabs }: GraphiQLOptions): string {
  const variables = JSON.stringify(defaultTabs?.[0]?.variables ?? '').replaceAll('<', '\\u003c');
  return `<script>localStorage['graphiql:tabState'] ?? (localStorage['graphiql:variables'] ??= ${variables})</script>`;
}

/** The page as one document that needs no other host. Its nine megabytes are read when somebody first opens it. */
export async function renderGraphiQL(options: GraphiQLOptions): Promise<string> {
  const page = await import('@graphql-yoga/render-graphiql');
  return page.renderGraphiQL(options).replace('</head>', () => `${STEADY_TABS}${firstVariables(options)}</head>`);
}
