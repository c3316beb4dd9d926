/** Options and HTML of GraphiQL. */
import type { GraphiQLOptions } from 'graphql-yoga';
import { type ExampleVariables, examples } from './graphiql-tabs.ts';

export function graphiqlOptions(variables?: ExampleVariables): GraphiQLOptions {
  return {
    title: 'Close',
    defaultTabs: examples(variables),
    // Headers contain credentials.
    shouldPersistHeaders: false,
    inputValueDeprecation: true,
  };
}

/**
 * Turns off the tab animation. It leaves a tab displaced until it gets the focus, when it moves away under the pointer
 * and the first click is lost.
 */
const STEADY_TABS = '<style>.graphiql-tab { transform: none !important }</style>';

/** Stores the variables of the first tab on the first visit. GraphiQL shows that tab's query, but only stored variables. */
function firstVariables({ defaultTabs }: GraphiQLOptions): string {
  const variables = JSON.stringify(defaultTabs?.[0]?.variables ?? '').replaceAll('<', '\\u003c');
  return `<script>localStorage['graphiql:tabState'] ?? (localStorage['graphiql:variables'] ??= ${variables})</script>`;
}

/** Renders the page as one document without external resources. Loads its nine megabytes on the first call. */
export async function renderGraphiQL(options: GraphiQLOptions): Promise<string> {
  const page = await import('@graphql-yoga/render-graphiql');
  return page.renderGraphiQL(options).replace('</head>', () => `${STEADY_TABS}${firstVariables(options)}</head>`);
}
