import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { bareId, type Manifest } from '../../config/persisted-manifest.ts';
import type { ErrorCode } from '../../mapping/error-codes.ts';
import type { GatewayPlugin } from './plugin.ts';

export interface PersistedOperationsOptions {
  readonly manifest: Manifest | null;
  /** Whether only trusted documents run. */
  readonly isOnly: boolean;
  /** Whether the request comes from the federation router, which may send its own documents for entities. */
  readonly isRouter: (headers: Pick<Headers, 'get'>) => boolean;
}

/** Runs trusted documents by id. With `isOnly`, refuses all other documents. */
export function usePersistedOperations({ manifest, isOnly, isRouter }: PersistedOperationsOptions): GatewayPlugin {
  /** Requests of the router whose documents are checked after parsing. */
  const unchecked = new WeakSet<Request>();
  return {
    onFastPath: { builtIn: 'The fast path resolves ids with `persistedIdOf` too, and knows whose documents passed.' },
    onParams({ params, request, context, setParams }) {
      const id = persistedIdOf(params) ?? idInUrl(request);
      const document = id === null ? undefined : manifest?.get(bareId(id));
      if (params.query) {
        if (!isOnly) return;
        if (isRouter(request.headers)) unchecked.add(request);
        // Clients on WebSockets cannot leave the document out. The trusted one runs.
        else if (context.isWebSocket && document !== undefined) setParams({ ...params, query: document });
        else throw onlyTrusted();
        return;
      }
      if (document === undefined) {
        if (isOnly) throw onlyTrusted();
        if (id === null) return;
        if (manifest !== null) throw notFound();
        if (hashIn(params.extensions) !== null) throw notSupported();
        return;
      }
      setParams({ ...params, query: document });
    },
    onParse({ context }) {
      if (!unchecked.has(context.request)) return;
      return ({ result }) => {
        if (result !== null && 'definitions' in result && !selectsOnlyRouterFields(result)) throw onlyTrusted();
      };
    },
  };
}

/**
 * Parameters for the id of a trusted document: the one of the GraphQL over HTTP draft, and the names in Relay's guide.
 * Yoga refuses them without a manifest.
 */
export const ID_PARAMETERS = ['documentId', 'id', 'doc_id'] as const;

/** The parameters of a request that can contain the id of a document. */
type IdParameters = { readonly [Name in (typeof ID_PARAMETERS)[number]]?: unknown } & {
  readonly extensions?: unknown;
};

/** The id of the requested document. Null if there is none. */
export function persistedIdOf(params: IdParameters): string | null {
  const name = ID_PARAMETERS.find((parameter) => typeof params[parameter] === 'string');
  return hashIn(params.extensions) ?? (name === undefined ? null : String(params[name]));
}

/** `persistedQuery.sha256Hash`, as Apollo's clients send it. */
function hashIn(extensions: unknown): string | null {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return null;
  const persisted: unknown = extensions.persistedQuery;
  if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return null;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : null;
}

/** Yoga reads no such parameter from a URL. */
function idInUrl({ method, url }: Request): string | null {
  if (method !== 'GET') return null;
  const { searchParams } = new URL(url);
  return ID_PARAMETERS.map((name) => searchParams.get(name)).find((id) => id !== null) ?? null;
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

/** Also of Apollo's protocol: a client that reads it sends documents from then on. */
const notSupported = () => error('PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED');

function error(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { spec: true, status: 400 } } });
}
