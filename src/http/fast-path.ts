/**
 * Serves the most frequent requests without Yoga: a POST of JSON, or a GET, with a document that Yoga executed before. Everything
 * else takes the slow path, through Yoga and its plugins: unknown documents, refusals, and anything out of the ordinary.
 * Responses are equal on both paths, headers included (docs/decisions/027).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { currentEstimate, isAffordable } from '../admission/cost/affordable.ts';
import type { CostSettings } from '../admission/cost/estimator.ts';
import { checkedOperation } from '../admission/limits/operation-limits.ts';
import type { Config } from '../config/config.ts';
import { bareId, type Manifest } from '../config/persisted-manifest.ts';
import type { ExecutionRequest, SelectedOperation } from '../engine/operation.ts';
import type { SerializedResult, SharedExecution } from '../engine/shared-execution.ts';
import type { Observers, Origin } from '../telemetry/records.ts';
import type { Caller } from './callers/caller.ts';
import type { Callers } from './callers/callers.ts';
import { rateLimitHeaders } from './callers/rate-limit-headers.ts';
import type { Compression } from './compression.ts';
import { FrequentBodies } from './frequent-bodies.ts';
import { firstRefusal, type Guard } from './guards/index.ts';
import { parsedOnce } from './json-body.ts';
import { acceptedBy } from './media-types.ts';
import { firstCode } from './observed-operations.ts';
import { overloadRefusal } from './overload.ts';
import { mayRun } from './plugins/allowed-operations.ts';
import { ID_PARAMETERS, persistedIdOf } from './plugins/persisted-operations.ts';
import type { NodeContext, OnFastPath, OperationContext, ServerContext } from './plugins/plugin.ts';
import { PRIVATE_HEADERS } from './plugins/private-responses.ts';
import type { Receiver } from './receiver.ts';
import { identifiedError, requestIdOf } from './request-id.ts';
import { headersOf } from './request-target.ts';
import type { ResponseMemory } from './response-memory.ts';
import { parametersIn } from './url-parameters.ts';

/** What an operation depends on besides its parameters. */
export interface Incoming {
  readonly entrance: Origin['entrance'];
  readonly headers: Pick<Headers, 'get'>;
  readonly caller: Caller;
  /** The operation is cancelled when this closes early. */
  readonly receiver: Receiver;
}

interface FastIncoming extends Incoming {
  readonly receiver: ServerResponse;
}

export interface FastPathOptions {
  readonly config: Config;
  readonly guards: readonly Guard[];
  readonly callers: Pick<Callers, 'callerOf'>;
  /** Trusted documents by id. Null without a manifest. */
  readonly manifest: Manifest | null;
  /** Whether a request comes from the federation router. */
  readonly isRouter: (headers: Pick<Headers, 'get'>) => boolean;
  /** All plugins of the slow path. Each declares how it applies here. */
  readonly plugins: readonly { readonly onFastPath: OnFastPath }[];
  /** Takes the bodies of requests that must take the slow path after all. */
  readonly bodies: WeakMap<IncomingMessage, () => object>;
  /** Parsed documents by their text. */
  readonly documents: { get(text: string): DocumentNode | undefined };
  readonly execution: SharedExecution;
  readonly memory: ResponseMemory;
  readonly compression: Compression;
  readonly costs: CostSettings;
  /** Throws if a header of the caller is invalid. */
  readonly contextOf: (incoming: Incoming) => OperationContext;
  /** Makes the error that a caller sees. */
  readonly present: (error: unknown) => GraphQLError;
  readonly observers: Pick<Observers, 'operation'>;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
}

const PARAMETERS: ReadonlySet<string> = new Set(['query', 'operationName', 'variables', 'extensions']);
const PARAMETERS_WITH_ID: ReadonlySet<string> = new Set([...PARAMETERS, ...ID_PARAMETERS]);

/** An operation of a document that passed every plugin, within the limits. */
interface Checked {
  readonly executionRequest: ExecutionRequest;
  readonly operation: SelectedOperation;
}

/** What is known of the requests of others, or of the federation router, which may select more. */
class Known {
  /** Documents that passed every plugin, with the schema for which they did. */
  readonly passed = new WeakMap<DocumentNode, GraphQLSchema>();
  readonly bodies = new FrequentBodies<Checked>();
}

/** An operation that may be executed. */
interface Admitted extends Checked {
  readonly context: OperationContext;
  readonly startedAt: number;
}

/** How an operation has ended. */
interface Ended extends Pick<Admitted, 'startedAt' | 'context'> {
  readonly response: ServerResponse;
  readonly status: number;
  readonly code: string | null;
}

export class FastPath {
  readonly #options: FastPathOptions;
  readonly #slowPathConditions: readonly ((headers: Pick<Headers, 'get'>) => boolean)[];
  readonly #rateLimitHeaders: ReturnType<typeof rateLimitHeaders>;
  /** The served schema, with the extensions of other plugins. */
  #schema: GraphQLSchema | undefined;
  readonly #known = { router: new Known(), others: new Known() };
  /** Requests that take the slow path only because their document is unknown, and where to note that it passed. */
  readonly #unknown = new WeakMap<object, WeakMap<DocumentNode, GraphQLSchema>>();

  constructor(options: FastPathOptions) {
    this.#options = options;
    this.#rateLimitHeaders = rateLimitHeaders(options.config);
    this.#slowPathConditions = options.plugins.flatMap(({ onFastPath }) =>
      'slowPathIf' in onFastPath ? [onFastPath.slowPathIf] : [],
    );
  }

  /** The last plugin of Yoga: a document that arrives here has passed all others. */
  get plugin(): Plugin<YogaInitialContext & OperationContext & NodeContext, ServerContext> {
    return {
      onSchemaChange: ({ schema }) => {
        this.#schema = schema;
        for (const { bodies } of Object.values(this.#known)) bodies.clear();
      },
      onExecute: ({ args: { document, schema, contextValue } }) => {
        const passed = this.#unknown.get(contextValue.req);
        if (passed !== undefined && this.#options.execution.supports(document)) passed.set(document, schema);
      },
    };
  }

  /** Responds, or calls `slowPath` with the request unread or its body in `bodies`. */
  take(request: IncomingMessage, response: ServerResponse, url: URL, slowPath: () => void): void {
    const headers = headersOf(request);
    const length = Number(headers.get('content-length') ?? 0);
    const { object: mediaType } = acceptedBy(headers.get('accept'));
    if (mediaType === null || !this.#isEligible(request, headers, url, length)) {
      slowPath();
      return;
    }
    const serve = (written: Buffer, params: () => object): boolean => {
      const incoming = {
        ...{ entrance: 'fastPath' as const, headers, receiver: response },
        caller: this.#options.callers.callerOf(headers, request),
      };
      const admitted = this.#admit(request, written, params, incoming);
      if (admitted === null) return false;
      this.#respond(admitted, incoming, mediaType).catch((error: unknown) => this.#fail(admitted, incoming, error));
      return true;
    };
    if (request.method === 'GET') {
      if (!serve(Buffer.from(url.search), () => parametersIn(url.search))) slowPath();
      return;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    const read = () => {
      for (let chunk: Buffer | null = request.read(); chunk !== null; chunk = request.read()) {
        chunks.push(chunk);
        bytes += chunk.length;
      }
      if (bytes < length) return;
      request.off('readable', read);
      const whole = Buffer.concat(chunks);
      const body = parsedOnce(whole, this.#options.config);
      if (serve(whole, body)) return;
      this.#options.bodies.set(request, body);
      slowPath();
    };
    request.on('readable', read);
  }

  #isEligible({ method = '' }: IncomingMessage, headers: Pick<Headers, 'get'>, url: URL, length: number): boolean {
    const isForm =
      method === 'POST' ? length > 0 && url.search === '' : method === 'GET' && length === 0 && url.search !== '';
    if (!isForm || this.#slowPathConditions.some((applies) => applies(headers))) return false;
    // The slow path sends the refusal.
    return firstRefusal(this.#options.guards, { method, url, headers }, 'graphql') === null;
  }

  /** Null if the request must take the slow path. Sends nothing to Close. */
  #admit(request: object, written: Buffer, params: () => object, incoming: FastIncoming): Admitted | null {
    const { config, costs, contextOf, isRouter, now } = this.#options;
    const startedAt = now();
    try {
      const isFromRouter = isRouter(incoming.headers);
      const { bodies } = isFromRouter ? this.#known.router : this.#known.others;
      const checked = bodies.read(written, () => this.#check(request, params(), isFromRouter));
      if (checked === null || !mayRun(incoming.caller.permissions, checked.operation.node)) return null;
      if (incoming.receiver.req.method === 'GET' && checked.operation.node.operation !== OperationTypeNode.QUERY)
        return null;
      const context = contextOf(incoming);
      const estimate = currentEstimate(checked.operation, context, costs);
      if (!isAffordable(estimate, config)) return null;
      // A refused operation is not counted. It is refused again, and counted if it is not, on the slow path.
      const refusal = context.place?.enter('operation', estimate.requests) ?? null;
      return refusal === null ? { ...checked, context, startedAt } : null;
    } catch {
      // The slow path finds and reports the error.
      return null;
    }
  }

  /** The operation in a body, which depends on nothing else but the schema. Null if the slow path must decide. */
  #check(request: object, body: object, isFromRouter: boolean): Checked | null {
    const { config, documents, manifest } = this.#options;
    const params = parametersOf(body, manifest === null ? PARAMETERS : PARAMETERS_WITH_ID);
    const schema = this.#schema;
    if (params === null || schema === undefined) return null;
    const { operationName, variables } = params;
    const query = this.#documentTextOf(params, isFromRouter);
    if (query === undefined) return null;
    const document = documents.get(query);
    const { passed } = isFromRouter ? this.#known.router : this.#known.others;
    if (document === undefined || passed.get(document) !== schema) {
      this.#unknown.set(request, passed);
      return null;
    }
    const executionRequest = { schema, document, operationName, variableValues: variables };
    const operation = checkedOperation(executionRequest, config);
    // A document with a query and a subscription passes as a query.
    if (operation === null || operation.node.operation === OperationTypeNode.SUBSCRIPTION) return null;
    return { executionRequest, operation };
  }

  /** The document, or the trusted document with the requested id. Undefined if the slow path must decide. */
  #documentTextOf({ query, ...params }: Parameters, isFromRouter: boolean): string | undefined {
    const { config, manifest } = this.#options;
    if (query) return config.PERSISTED_ONLY && !isFromRouter ? undefined : query;
    const id = persistedIdOf(params);
    return id === null ? undefined : manifest?.get(bareId(id));
  }

  async #respond(
    { executionRequest, operation, context, startedAt }: Admitted,
    { headers, receiver: response }: FastIncoming,
    mediaType: string,
  ): Promise<void> {
    const { execution, memory, present, compression } = this.#options;
    const requestId = requestIdOf(headers);
    const executed = await execution.execute(operation, executionRequest, context);
    let result: SerializedResult = memory.admit(executed, operation.node.operation, response);
    const { errors, serialize = JSON.stringify } = result;
    if (errors !== undefined)
      result = { ...result, errors: errors.map((error) => identifiedError(present(error), requestId)) };
    const refusal = overloadRefusal(result);
    const status = refusal?.status ?? 200;
    const ended = { startedAt, context, response, status, code: firstCode(result.errors ?? []) };
    if (response.destroyed) {
      this.#report(headers, operation, ended);
      return;
    }
    const json =
      refusal === null ? serialize(result) : JSON.stringify({ errors: [identifiedError(refusal.error, requestId)] });
    // After all that may fail, so that an operation is reported once.
    this.#report(headers, operation, ended);
    const encoding = compression.encodingOf(headers.get('accept-encoding'));
    const encoded = encoding === null ? null : await compression.encode(json, encoding);
    const body = encoded?.body ?? json;
    response.writeHead(status, {
      ...refusal?.headers,
      ...encoded?.headers,
      'content-type': `${mediaType}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
      ...PRIVATE_HEADERS,
      ...this.#rateLimitHeaders(context.place),
    });
    response.end(body);
  }

  #report(
    headers: Pick<Headers, 'get'>,
    { node }: SelectedOperation,
    { startedAt, context, response, ...end }: Ended,
  ): void {
    const { observers, now } = this.#options;
    if (observers.operation === null) return;
    const { work } = context;
    const isCallerGone = response.destroyed;
    observers.operation({
      entrance: 'fastPath',
      id: requestIdOf(headers),
      trace: work.origin.trace,
      operation: node,
      method: response.req.method ?? '',
      status: isCallerGone ? null : end.status,
      startedAt,
      endedAt: now(),
      code: end.code,
      isCallerGone,
      work,
      stream: null,
    });
  }

  /** Responds to an unexpected error with a masked one. */
  #fail({ operation, ...admitted }: Admitted, { headers, receiver: response }: FastIncoming, error: unknown): void {
    const shown = identifiedError(this.#options.present(error), requestIdOf(headers));
    this.#report(headers, operation, { ...admitted, response, status: 500, code: firstCode([shown]) });
    const text = JSON.stringify({ errors: [shown] });
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'application/json; charset=utf-8', ...PRIVATE_HEADERS }).end(text);
  }
}

interface Parameters {
  readonly query?: string | null;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: object | null;
}

/** The parameters of a single operation. Null for any other body. */
function parametersOf(body: object, allowed: ReadonlySet<string>): Parameters | null {
  for (const name in body) if (!allowed.has(name)) return null;
  const { query, operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  if (typeof (query ?? '') !== 'string' || typeof (operationName ?? '') !== 'string') return null;
  return isObjectOrNull(variables) && isObjectOrNull(extensions) ? body : null;
}

const isObjectOrNull = (value: unknown): boolean => typeof (value ?? {}) === 'object' && !Array.isArray(value);
