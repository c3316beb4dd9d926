/**
 * The short way for what is asked most: a POST of JSON, of a document that came the long way before. All that is refused
 * or out of the ordinary goes the long way, through Yoga and its plugins; what they find out about a document is not
 * found out again. Answers are the same on both, headers included (docs/decisions/027).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { CostSettings } from '../admission/cost/walk.ts';
import { checkedOperation } from '../admission/limits/operation-limits.ts';
import type { Config } from '../config/config.ts';
import type { ExecutionRequest, SelectedOperation } from '../engine/operation.ts';
import type { SerializedResult, SharedExecution } from '../engine/shared-execution.ts';
import type { Context } from '../loaders/context.ts';
import type { Logger } from '../telemetry/log.ts';
import { isAffordable } from './plugins/cost.ts';
import { fromElsewhere } from './plugins/cross-site.ts';
import { tokenCheck } from './plugins/gateway-token.ts';
import { answersTo } from './plugins/host-check.ts';
import { codeOf, logOperation, toldOf } from './plugins/logs.ts';
import { PRIVATE_HEADERS } from './plugins/private-answers.ts';

/** Who asks, as far as an operation depends on it. */
export interface Caller {
  /** By which the lines in the log know it again. */
  readonly request: object;
  readonly headers: Pick<Headers, 'get'>;
  /** The operation ends with it. */
  readonly response: ServerResponse;
}

export interface FastPathOptions {
  readonly config: Config;
  /** Documents that came before, by their texts. */
  readonly documents: { get(text: string): DocumentNode | undefined };
  readonly execution: SharedExecution;
  readonly costs: CostSettings;
  /** Throws if the caller asks for what cannot be. */
  readonly contextOf: (caller: Caller) => Context;
  /** The error that a caller sees of one that was thrown. */
  readonly present: (error: unknown) => GraphQLError;
  readonly lifecycle: { readonly isReady: boolean };
  readonly log: Logger;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** What Yoga tells its plugins beside its own. */
export interface NodeContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/** Those who send one of these want what only the long way has. */
const LONG_WAY = ['x-upstream', 'x-cost', 'x-router-secret', 'content-encoding'];
const JSON_TYPE = /^application\/json(; ?charset=utf-8)?$/i;
/** From here on it pays to make bytes of a text once: Node would join it to the headers, measure and copy it. */
const LONG_TEXT = 16_384;
/** What an answer that comes at once is called, by what is accepted. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '*/*': 'application/json',
  'application/*': 'application/json',
  'application/json': 'application/json',
  'application/graphql-response+json': 'application/graphql-response+json',
};
const PARAMETERS = new Set(['query', 'operationName', 'variables']);

/** An operation that may be executed. */
interface Admitted {
  readonly executionRequest: ExecutionRequest;
  readonly operation: SelectedOperation;
  readonly context: Context;
  readonly began: number;
}

export class FastPath {
  readonly #options: FastPathOptions;
  readonly #presentsToken: (authorization: string | null) => boolean;
  readonly #isOff: boolean;
  /** As it is served, with what other plugins add. */
  #schema: GraphQLSchema | undefined;
  /** Those that every plugin let pass, and the schema for which they did. */
  readonly #passed = new WeakMap<DocumentNode, GraphQLSchema>();
  /** Requests that go the long way for their document alone. */
  readonly #unknown = new WeakSet<object>();

  constructor(options: FastPathOptions) {
    const { config } = options;
    this.#options = options;
    this.#presentsToken = tokenCheck(config.GATEWAY_TOKEN);
    this.#isOff = config.SHOW_UPSTREAM || config.SHOW_COST || config.PERSISTED_ONLY;
  }

  /** Goes behind all others: what arrives here every one of them has let pass. */
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

  /** Answers, or leaves the request to `otherwise` as it came. */
  take(request: IncomingMessage, response: ServerResponse, url: URL, otherwise: () => void): void {
    const headers = headersOf(request);
    const length = Number(headers.get('content-length') ?? 0);
    const mediaType = mediaTypeOf(headers.get('accept'));
    if (mediaType === null || length === 0 || !this.#isPlain(request, headers, url, length)) {
      otherwise();
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
        otherwise();
      } else this.#answer(admitted, caller, mediaType).catch((error: unknown) => this.#fail(response, error));
    };
    request.on('readable', read);
  }

  #isPlain(request: IncomingMessage, headers: Pick<Headers, 'get'>, url: URL, length: number): boolean {
    const { config, lifecycle } = this.#options;
    if (this.#isOff || !lifecycle.isReady || request.method !== 'POST') return false;
    if (url.pathname !== '/graphql' || url.search !== '' || !answersTo(url, config.HOST)) return false;
    if (length > config.LIMIT_BODY_BYTES || !JSON_TYPE.test(headers.get('content-type') ?? '')) return false;
    if (LONG_WAY.some((name) => headers.get(name) !== null)) return false;
    // A listed origin is told so in the answer.
    const isListed = headers.get('origin') !== null && config.CORS_ORIGINS.length > 0;
    if (isListed || fromElsewhere(headers, url, config.CORS_ORIGINS) !== null) return false;
    return this.#presentsToken(headers.get('authorization'));
  }

  /** Null for what must go the long way. Nothing was asked of Close. */
  #admit(body: Buffer, caller: Caller): Admitted | null {
    const { config, documents, costs, contextOf, now } = this.#options;
    const began = now();
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
      return isAffordable(operation, context, costs, config) ? { executionRequest, operation, context, began } : null;
    } catch {
      // What is wrong with it is told on the long way.
      return null;
    }
  }

  async #answer(
    { executionRequest, operation, context, began }: Admitted,
    { request, response }: Caller,
    mediaType: string,
  ): Promise<void> {
    const { execution, present, log, now } = this.#options;
    let result: SerializedResult = await execution.execute(operation, executionRequest, context);
    const { errors, stringify = JSON.stringify } = result;
    if (errors !== undefined) result = { ...result, errors: errors.map(present) };
    const isCallerGone = response.destroyed;
    const end = { ended: now(), code: codeOf(result.errors ?? []), isCallerGone, isFast: true } as const;
    logOperation(log, request, { began, context, ...toldOf(operation.node) }, end);
    if (isCallerGone) return;
    const text = stringify(result);
    const body = text.length < LONG_TEXT ? text : Buffer.from(text);
    response.writeHead(200, {
      'content-type': `${mediaType}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
      ...PRIVATE_HEADERS,
    });
    response.end(body);
  }

  /** Of what nobody foresaw the caller hears no more than that it happened. */
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

/** Null where the long way must find out. */
function mediaTypeOf(accept: string | null): string | null {
  for (const part of (accept ?? '*/*').toLowerCase().split(',')) {
    const [type = '', ...parameters] = part.split(';');
    if (parameters.some((parameter) => parameter.includes('charset'))) return null;
    const mediaType = MEDIA_TYPES[type.trim()];
    if (mediaType !== undefined) return mediaType;
  }
  return null;
}

interface Parameters {
  readonly query: string;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

/** Null for what is no plain operation. */
function parametersOf(body: unknown): Parameters | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  if (!Object.keys(body).every((name) => PARAMETERS.has(name))) return null;
  const { query, operationName, variables } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || typeof (operationName ?? '') !== 'string') return null;
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return null;
  return body as Parameters;
}
