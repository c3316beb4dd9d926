/**
 * Serves the most frequent requests without Yoga: a POST of JSON with a document that Yoga executed before. Everything
 * else takes the slow path, through Yoga and its plugins: unknown documents, refusals, and anything out of the ordinary.
 * Responses are equal on both paths, headers included (docs/decisions/027).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { isAffordable } from '../admission/cost/affordable.ts';
import type { CostSettings } from '../admission/cost/estimator.ts';
import { checkedOperation } from '../admission/limits/operation-limits.ts';
import type { Config } from '../config/config.ts';
import type { ExecutionRequest, SelectedOperation } from '../engine/operation.ts';
import type { SerializedResult, SharedExecution } from '../engine/shared-execution.ts';
import type { Context } from '../loaders/context.ts';
import type { Logger } from '../telemetry/log.ts';
import { firstRefusal, type Guard } from './guards/index.ts';
import { firstCode, logOperation, nameAndType } from './operation-log.ts';
import { overloadRefusal } from './overload.ts';
import type { NodeContext, OnFastPath } from './plugins/plugin.ts';
import { PRIVATE_HEADERS } from './plugins/private-responses.ts';

/** The parts of an HTTP request that an operation depends on. */
export interface Caller {
  /** Identifies the operation in the log. */
  readonly request: object;
  readonly headers: Pick<Headers, 'get'>;
  /** The operation is cancelled when this closes early. */
  readonly response: ServerResponse;
}

export interface FastPathOptions {
  readonly config: Config;
  readonly guards: readonly Guard[];
  /** All plugins of the slow path. Each declares how it applies here. */
  readonly plugins: readonly { readonly onFastPath: OnFastPath }[];
  /** Parsed documents by their text. */
  readonly documents: { get(text: string): DocumentNode | undefined };
  readonly execution: SharedExecution;
  readonly costs: CostSettings;
  /** Throws if a header of the caller is invalid. */
  readonly contextOf: (caller: Caller) => Context;
  /** Makes the error that a caller sees. */
  readonly present: (error: unknown) => GraphQLError;
  readonly log: Logger;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
}

const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i;
/** Texts from this length on become a buffer once. Node would concatenate a string with the headers and measure it. */
const MIN_BUFFER_LENGTH = 16_384;
/** The response's media type for each accepted one. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['*/*', 'application/json'],
  ['application/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
]);
const PARAMETERS = new Set(['query', 'operationName', 'variables']);

/** An operation that may be executed. */
interface Admitted {
  readonly executionRequest: ExecutionRequest;
  readonly operation: SelectedOperation;
  readonly context: Context;
  readonly startedAt: number;
}

export class FastPath {
  readonly #options: FastPathOptions;
  readonly #slowPathConditions: readonly ((headers: Pick<Headers, 'get'>) => boolean)[];
  /** The served schema, with the extensions of other plugins. */
  #schema: GraphQLSchema | undefined;
  /** Documents that passed every plugin, with the schema for which they did. */
  readonly #passed = new WeakMap<DocumentNode, GraphQLSchema>();
  /** Requests that take the slow path only because their document is unknown. */
  readonly #unknown = new WeakSet<object>();

  constructor(options: FastPathOptions) {
    this.#options = options;
    this.#slowPathConditions = options.plugins.flatMap(({ onFastPath }) =>
      'slowPathIf' in onFastPath ? [onFastPath.slowPathIf] : [],
    );
  }

  /** The last plugin of Yoga: a document that arrives here has passed all others. */
  get plugin(): Plugin<YogaInitialContext & Context & NodeContext> {
    return {
      onSchemaChange: ({ schema }) => {
        this.#schema = schema;
      },
      onExecute: ({ args: { document, schema, contextValue } }) => {
        if (this.#unknown.has(contextValue.req) && this.#options.execution.supports(document)) {
          this.#passed.set(document, schema);
        }
      },
    };
  }

  /** Responds, or calls `slowPath` with the request unread. */
  take(request: IncomingMessage, response: ServerResponse, url: URL, slowPath: () => void): void {
    const headers = headersOf(request);
    const length = Number(headers.get('content-length') ?? 0);
    const mediaType = mediaTypeOf(headers.get('accept'));
    if (mediaType === null || length === 0 || !this.#isEligible(request, headers, url)) {
      slowPath();
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
      const body = Buffer.concat(chunks);
      const caller = { request, headers, response };
      const admitted = this.#admit(body, caller);
      if (admitted === null) {
        request.unshift(body);
        slowPath();
      } else this.#respond(admitted, caller, mediaType).catch((error: unknown) => this.#fail(response, error));
    };
    request.on('readable', read);
  }

  #isEligible({ method = '' }: IncomingMessage, headers: Pick<Headers, 'get'>, url: URL): boolean {
    const { config, guards } = this.#options;
    if (method !== 'POST' || url.pathname !== '/graphql' || url.search !== '') return false;
    if (!JSON_TYPE.test(headers.get('content-type') ?? '') || headers.get('content-encoding') !== null) return false;
    // Yoga adds CORS headers to the response for a listed origin.
    if (config.CORS_ORIGINS.length > 0 && headers.get('origin') !== null) return false;
    if (this.#slowPathConditions.some((applies) => applies(headers))) return false;
    // The slow path sends the refusal.
    return firstRefusal(guards, { method, url, headers }, 'graphql') === null;
  }

  /** Null if the request must take the slow path. Sends nothing to Close. */
  #admit(body: Buffer, caller: Caller): Admitted | null {
    const { config, documents, costs, contextOf, now } = this.#options;
    const startedAt = now();
    try {
      const params = parametersOf(JSON.parse(body.toString()));
      const schema = this.#schema;
      if (params === null || schema === undefined) return null;
      const { query, operationName, variables } = params;
      const document = documents.get(query);
      if (document === undefined || this.#passed.get(document) !== schema) {
        this.#unknown.add(caller.request);
        return null;
      }
      const executionRequest = { schema, document, operationName, variableValues: variables };
      const operation = checkedOperation(executionRequest, config);
      if (operation === null) return null;
      const context = contextOf(caller);
      return isAffordable(operation, context, costs, config)
        ? { executionRequest, operation, context, startedAt }
        : null;
    } catch {
      // The slow path finds and reports the error.
      return null;
    }
  }

  async #respond(
    { executionRequest, operation, context, startedAt }: Admitted,
    { request, response }: Caller,
    mediaType: string,
  ): Promise<void> {
    const { execution, present, log, now } = this.#options;
    let result: SerializedResult = await execution.execute(operation, executionRequest, context);
    const { errors, stringify = JSON.stringify } = result;
    if (errors !== undefined) result = { ...result, errors: errors.map(present) };
    const isCallerGone = response.destroyed;
    const end = { endedAt: now(), code: firstCode(result.errors ?? []), isCallerGone, isFast: true } as const;
    logOperation(log, request, { startedAt, context, ...nameAndType(operation.node) }, end);
    if (isCallerGone) return;
    const refusal = errors === undefined ? null : overloadRefusal(result);
    const text = refusal === null ? stringify(result) : JSON.stringify({ errors: [refusal.error] });
    const body = text.length < MIN_BUFFER_LENGTH ? text : Buffer.from(text);
    response.writeHead(refusal?.status ?? 200, {
      ...refusal?.headers,
      'content-type': `${mediaType}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
      ...PRIVATE_HEADERS,
    });
    response.end(body);
  }

  /** Responds to an unexpected error with a masked one. */
  #fail(response: ServerResponse, error: unknown): void {
    const text = JSON.stringify({ errors: [this.#options.present(error)] });
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'application/json; charset=utf-8', ...PRIVATE_HEADERS }).end(text);
  }
}

function headersOf({ headers }: IncomingMessage): Pick<Headers, 'get'> {
  return {
    get: (name) => {
      const value = headers[name];
      return typeof value === 'string' ? value : null;
    },
  };
}

/** The media type of the response. Null if the slow path must negotiate it. */
function mediaTypeOf(accept: string | null): string | null {
  for (const part of (accept ?? '*/*').toLowerCase().split(',')) {
    const [type = '', ...parameters] = part.split(';');
    if (parameters.some((parameter) => parameter.includes('charset'))) return null;
    const mediaType = MEDIA_TYPES.get(type.trim());
    if (mediaType !== undefined) return mediaType;
  }
  return null;
}

interface Parameters {
  readonly query: string;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

/** The parameters of a single operation. Null for any other body. */
function parametersOf(body: unknown): Parameters | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  if (!Object.keys(body).every((name) => PARAMETERS.has(name))) return null;
  const { query, operationName, variables } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || typeof (operationName ?? '') !== 'string') return null;
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return null;
  return body as Parameters;
}
