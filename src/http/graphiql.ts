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

/**
 * Keeps the locations of errors. GraphiQL's HTTP client copies each error of a response, and takes a location only
 * as a position in a source.
 */
const ERROR_LOCATIONS = `<script>{
  const send = window.fetch;
  const positionOf = (text, { line, column }) => {
    const end = [...text.matchAll(/\\r\\n|[\\n\\r]/g)][line - 2];
    return (end === undefined ? 0 : end.index + end[0].length) + column - 1;
  };
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    if (!isJson || typeof init?.body !== 'string') return response;
    const { query: body = '' } = JSON.parse(init.body);
    const answer = await response.json();
    for (const error of answer.errors ?? []) {
      error.source = { body, name: 'GraphQL request', locationOffset: { line: 1, column: 1 } };
      error.positions = error.locations?.map((location) => positionOf(body, location));
    }
    const { status, statusText, headers } = response;
    return new Response(JSON.stringify(answer), { status, statusText, headers });
  };
}</script>`;

/** Renders the page as one document without external resources. Loads its nine megabytes on the first call. */
export async function renderGraphiQL(options: GraphiQLOptions): Promise<string> {
  const page = await import('#graphiql');
  return page
    .renderGraphiQL(options)
    .replace('</head>', () => `${STEADY_TABS}${ERROR_LOCATIONS}${firstVariables(options)}</head>`);
}
