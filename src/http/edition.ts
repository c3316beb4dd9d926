/** One schema with everything that serves it: the fast path, and Yoga with its plugins for everything else. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga, type YogaInitialContext } from 'graphql-yoga';
import { documentCache } from '../engine/document-cache.ts';
import type { Callers } from './callers/callers.ts';
import { FastPath, type FastPathOptions } from './fast-path.ts';
import { acceptedBy, acceptForYoga } from './media-types.ts';
import { createPlugins, type PluginOptions } from './plugins/index.ts';
import { ID_PARAMETERS } from './plugins/persisted-operations.ts';
import type { NodeContext, OperationContext } from './plugins/plugin.ts';
import type { SocketsOptions } from './sockets/sockets.ts';

export type EditionOptions = PluginOptions &
  Omit<FastPathOptions, 'plugins' | 'documents'> & { readonly callers: Pick<Callers, 'callerOf'> };

export interface Edition {
  /** Responds to a request that is prepared. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, url: URL) => void;
  /** Executes an operation of a WebSocket. */
  readonly execute: SocketsOptions['execute'];
}

/** Yoga's own health check runs before the guards and cannot be switched off. No URL ends with this path. */
const NO_PATH = ' ';

export function createEdition(options: EditionOptions): Edition {
  const { callers, contextOf, manifest, present } = options;
  const plugins = createPlugins(options);
  const documents = documentCache();
  const fastPath = new FastPath({ ...options, plugins, documents: documents.documentCache });
  const yoga = createYoga<NodeContext, OperationContext>({
    context: ({ request, req, res, isWebSocket }: YogaInitialContext & NodeContext) => {
      const { headers } = request;
      const entrance = isWebSocket ? 'webSocket' : 'http';
      return contextOf({ entrance, headers, receiver: res, caller: callers.callerOf(headers, req) });
    },
    plugins: [...plugins, fastPath.plugin],
    maskedErrors: { maskError: present },
    // The gateway does it for both paths.
    cors: false,
    // Served by a plugin, after the guards.
    graphiql: false,
    landingPage: false,
    extraParamNames: manifest === null ? [] : [...ID_PARAMETERS],
    healthCheckEndpoint: NO_PATH,
    logging: false,
    multipart: false,
    // Checked by a guard, which also closes the connection.
    maxRequestBodySize: false,
    parserAndValidationCache: documents,
  });
  return {
    serve: (request, response, url) =>
      fastPath.take(request, response, url, () => {
        const { headers } = request;
        headers.accept = acceptForYoga(acceptedBy(headers.accept ?? null)) ?? headers.accept;
        void yoga(request, response);
      }),
    execute: yoga.getResultForParams,
  };
}
