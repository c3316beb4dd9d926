import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { credential } from '../gateway/credential.ts';
import { type Parameters, send } from '../gateway/send.ts';
import { useOpenOperation } from '../open-operation.ts';
import { EXAMPLES } from '../panels/examples.tsx';
import { Requests } from '../panels/requests.tsx';
import { sharedOperation } from '../share.ts';
import { storage } from '../storage.ts';
import { useStore } from '../store.ts';
import { THEMES } from '../themes.ts';
import { Banner } from './banner.tsx';
import { ShareButton } from './share-button.tsx';

const QUERY_BUILDER = { ...explorerPlugin({ showAttribution: false }), title: 'Query builder' };
const PLUGINS = [EXAMPLES, QUERY_BUILDER, HISTORY_PLUGIN];

const WELCOME = `# Run this: the panel below the response
# shows its requests to Close.
# Ctrl+Space completes, Ctrl+Enter runs.

query FirstLeads {
  leads(first: 5) {
    nodes {
      id
      displayName
      status {
        label
      }
      contacts(first: 3) {
        nodes {
          name
        }
      }
    }
  }
}
`;

/** Opens the operation of a link, also while the page is open. */
function useSharedOperation(): void {
  const open = useOpenOperation();
  const latest = useRef(open);
  latest.current = open;
  const isReady = useGraphiQL(({ queryEditor }) => queryEditor !== undefined && queryEditor !== null);
  useEffect(() => {
    if (!isReady) return undefined;
    const show = () => {
      const shared = sharedOperation();
      if (shared !== null) latest.current(shared);
    };
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, [isReady]);
}

/** Reads the schema again with another credential, which may see more or less. */
function useSchemaOfCredential(): void {
  const { introspect } = useGraphiQLActions();
  const text = useStore(credential);
  const last = useRef(text);
  useEffect(() => {
    if (last.current !== text) introspect();
    last.current = text;
  }, [text, introspect]);
}

/**
 * Describes the tabs as a list of buttons. GraphiQL describes each as a tab that contains buttons, which screen readers do not
 * announce.
 */
function useListOfTabs(): void {
  const { tabs, activeTabIndex } = useGraphiQL((state) => state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after GraphiQL has rendered other tabs
  useEffect(() => {
    document.querySelector('.graphiql-tabs')?.setAttribute('role', 'list');
    for (const tab of document.querySelectorAll('.graphiql-tab')) {
      const isActive = tab.classList.contains('graphiql-tab-active');
      tab.setAttribute('role', 'listitem');
      tab.removeAttribute('aria-selected');
      tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', String(isActive));
    }
  }, [tabs, activeTabIndex]);
}

/** Marks when the page can be used, for measurements. */
function useMarkWhenInteractive(): void {
  const isInteractive = useGraphiQL(({ queryEditor, schema }) => Boolean(queryEditor) && Boolean(schema));
  useEffect(() => {
    if (isInteractive) performance.mark('interactive');
  }, [isInteractive]);
}

/** Above GraphiQL, but with its state. */
function Frame({ banner }: { readonly banner: HTMLElement }) {
  useSharedOperation();
  useSchemaOfCredential();
  useListOfTabs();
  useMarkWhenInteractive();
  return createPortal(
    <Banner>
      <ShareButton />
    </Banner>,
    banner,
  );
}

export function Explorer({ banner }: { readonly banner: HTMLElement }) {
  return (
    <GraphiQL
      fetcher={
        ((parameters: Parameters, options?: { headers?: Record<string, string> }) =>
          send(parameters, options?.headers)) as React.ComponentProps<typeof GraphiQL>['fetcher']
      }
      plugins={PLUGINS}
      visiblePlugin={EXAMPLES}
      editorTheme={THEMES}
      storage={storage}
      defaultQuery={WELCOME}
      defaultEditorToolsVisibility="variables"
      // Headers may contain credentials.
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <Frame banner={banner} />
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <Requests />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}
