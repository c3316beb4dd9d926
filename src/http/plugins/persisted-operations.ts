import { usePersistedOperations as useYogaPersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { bareId, type Manifest } from '../../config/persisted-manifest.ts';
import type { ErrorCode } from '../../mapping/error-codes.ts';
import type { GatewayPlugin } from './plugin.ts';

export interface PersistedOperationsOptions {
  readonly manifest: Manifest | null;
  /** Whether only trusted documents run. */
  readonly isOnly: boolean;
  /** Whether the request comes from the federation router, which may send its own documents for entities. */
  readonly isRouter: (request: Request) => boolean;
}

/** Runs trusted documents by id. With `isOnly`, refuses all other documents. */
export function usePersistedOperations({ manifest, isOnly, isRouter }: PersistedOperationsOptions): GatewayPlugin {
  const onFastPath = {
    slowPathIf: (headers: Pick<Headers, 'get'>) => isOnly || headers.get('x-router-secret') !== null,
  };
  if (manifest === null && !isOnly) return { onFastPath };
  const { onParams } = useYogaPersistedOperations({
    allowArbitraryOperations: !isOnly,
    extractPersistedOperationId: idOf,
    getPersistedOperation: (id) => manifest?.get(bareId(id)) ?? null,
    customErrors: {
      keyNotFound: () => onlyTrusted(),
      persistedQueryOnly: () => onlyTrusted(),
      notFound: () => (isOnly ? onlyTrusted() : notFound()),
    },
  });
  /** Requests of the router whose documents are checked after parsing. */
  const unchecked = new WeakSet<Request>();
  return {
    onFastPath,
    onParams(payload) {
      const { params, request } = payload;
      if (isOnly && params.query && isRouter(request)) unchecked.add(request);
      else if (isOnly || idOf(params, request) !== null) return onParams?.(payload);
    },
    onParse({ context }) {
      if (!unchecked.has(context.request)) return;
      return ({ result }) => {
        if (result !== null && 'definitions' in result && !selectsOnlyRouterFields(result)) throw onlyTrusted();
      };
    },
  };
}

/** `extensions.persistedQuery.sha256Hash` as Apollo's clients send it, or `documentId` as in the GraphQL over HTTP draft. */
function idOf(params: GraphQLParams & { readonly documentId?: unknown }, request: Request): string | null {
  const { extensions, documentId } = params;
  const persisted: unknown = extensions?.persistedQuery;
  if (typeof persisted === 'object' && persisted !== null && 'sha256Hash' in persisted) {
    if (typeof persisted.sha256Hash === 'string') return persisted.sha256Hash;
  }
  if (typeof documentId === 'string') return documentId;
  return request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null;
}

const ROUTER_FIELDS = new Set(['_entities', '_service']);

/** Whether every operation of the document, fragments included, selects only root fields of federation. */
function selectsOnlyRouterFields({ definitions }: DocumentNode): boolean {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const seen = new Set<string>();
  const isOnly = ({ selections }: SelectionSetNode): boolean =>
    selections.every((node) => {
      if (node.kind === Kind.FIELD) return ROUTER_FIELDS.has(node.name.value);
      if (node.kind === Kind.INLINE_FRAGMENT) return isOnly(node.selectionSet);
      const fragment = fragments.get(node.name.value);
      if (fragment === undefined || seen.has(node.name.value)) return true;
      seen.add(node.name.value);
      return isOnly(fragment.selectionSet);
    });
  return definitions.every((node) => node.kind !== Kind.OPERATION_DEFINITION || isOnly(node.selectionSet));
}

const onlyTrusted = () => error('Only trusted documents run here. Send the id of one.', 'PERSISTED_QUERY_ONLY');

/** The message is part of Apollo's protocol: a client that reads it sends the document itself. */
const notFound = () => error('PersistedQueryNotFound', 'BAD_USER_INPUT');

function error(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { spec: true, status: 400 } } });
}
