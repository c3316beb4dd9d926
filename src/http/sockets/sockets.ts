/** Operations on WebSockets, in the protocol `graphql-transport-ws`. The protocol itself is that of graphql-ws. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type GraphQLError, GraphQLSchema, parse } from 'graphql';
import { handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import type { GraphQLParams } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Clock } from '../../close/clock.ts';
import { LiveSet } from '../../close/live-set.ts';
import type { Config } from '../../config/config.ts';
import { isErrorCode } from '../../mapping/error-codes.ts';
import type { Observers } from '../../telemetry/records.ts';
import type { Callers } from '../callers/callers.ts';
import { refuse } from '../guards/guard.ts';
import { firstRefusal, type Guard, type Refusal } from '../guards/index.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { ObservedOperations } from '../observed-operations.ts';
import { ID_PARAMETERS } from '../plugins/persisted-operations.ts';
import type { NodeContext } from '../plugins/plugin.ts';
import type { Receiver } from '../receiver.ts';
import type { RefusedOrigins } from '../refused-origins.ts';
import { identified, identifiedError, REQUEST_ID, requestIdOf } from '../request-id.ts';
import { headersOf } from '../request-target.ts';
import { refuseUpgrade } from './refused-upgrade.ts';
import { Socket } from './socket.ts';
import { RefusedOperation, type Result, SocketOperation, withoutHttp } from './socket-operation.ts';

export interface SocketsOptions {
  readonly config: Config;
  readonly guards: readonly Guard[];
  readonly callers: Pick<Callers, 'prepare' | 'callerOf'>;
  readonly lifecycle: Pick<Lifecycle, 'watch'>;
  readonly clock: Pick<Clock, 'after' | 'wall'>;
  readonly observers: Pick<Observers, 'refusal'>;
  readonly operations: ObservedOperations;
  readonly refusedOrigins: RefusedOrigins;
  /** Makes the error that a caller sees. */
  readonly present: (error: unknown) => GraphQLError;
  /** Executes an operation as one that arrived by HTTP. */
  readonly execute: (
    operation: { readonly params: GraphQLParams; readonly request: Request },
    context: NodeContext,
  ) => Promise<Result | undefined> | Result | undefined;
}

/** A client must send its first message within this time. */
const FIRST_MESSAGE_MS = 10_000;

/** graphql-ws executes a document. Here it gets this one, and the execution is an operation that goes its own way. */
const EXECUTED = { schema: new GraphQLSchema({}), document: parse('{ __typename }') };

export class Sockets {
  readonly #options: SocketsOptions;
  readonly #open = new LiveSet<Socket>();
  readonly #server: WebSocketServer;
  readonly #protocol;

  constructor(options: SocketsOptions) {
    this.#options = options;
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      autoPong: false,
      perMessageDeflate: false,
      maxPayload: options.config.LIMIT_BODY_BYTES,
      handleProtocols,
    });
    this.#server.on('headers', (lines, { headers }) => lines.push(`${REQUEST_ID}: ${headers[REQUEST_ID]}`));
    this.#protocol = makeServer<Record<string, unknown>, Socket>({
      connectionInitWaitTimeout: FIRST_MESSAGE_MS,
      onConnect: ({ extra: socket, connectionParams }) => socket.connect(connectionParams),
      onSubscribe: async ({ extra: socket, subscriptions }, id, payload) => {
        const operation = await socket.operation(id, payload, Object.keys(subscriptions).length);
        return operation instanceof SocketOperation ? { ...EXECUTED, contextValue: operation } : operation;
      },
      execute: ({ contextValue }) => {
        if (contextValue instanceof SocketOperation) return contextValue;
        throw new TypeError('Only operations are executed.');
      },
      onError: ({ extra: socket }, id, _payload, errors) => {
        const requestId = socket.requestIdOf(id);
        const all = errors.flatMap((error) => this.#errorsOf(error));
        return all.map((error) => identifiedError(withoutHttp(error), requestId).toJSON());
      },
    });
  }

  /** Opens a WebSocket, or refuses it with a response. */
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer, url: URL): void {
    const { config, guards, callers, lifecycle, clock, observers, refusedOrigins } = this.#options;
    // `close` follows.
    connection.on('error', () => undefined);
    const guarded = { method: request.method ?? 'GET', url, headers: headersOf(request) };
    const refusal = firstRefusal(guards, guarded, 'upgrade') ?? this.#limitRefusal();
    if (refusal !== null) {
      const id = requestIdOf(guarded.headers);
      refuseUpgrade(connection, refusal, id);
      observers.refusal?.({ entrance: 'webSocket', id, status: refusal.status });
      refusedOrigins.note(refusal, id);
      return;
    }
    this.#server.handleUpgrade(request, connection, head, (ws) => {
      const run = (payload: SubscribePayload, headers: Headers, receiver: Receiver) =>
        this.#run(payload, new Request(url, { method: 'POST', headers }), {
          req: request,
          res: receiver,
          isWebSocket: true,
        });
      const socket = new Socket(ws, { request, url, guards, callers, limits: config, clock, run });
      ws.once('close', this.#open.add(socket));
      lifecycle.watch(ws);
      socket.open(this.#protocol);
    });
  }

  /** Closes each socket as soon as it has no operation. */
  drain(): void {
    for (const socket of this.#open) socket.drain();
  }

  terminate(): void {
    for (const socket of this.#open) socket.terminate();
  }

  async #run(payload: SubscribePayload, request: Request, context: NodeContext): Promise<Result> {
    const { execute, operations, present } = this.#options;
    const shown = (result: Result) => identified(operations.watch(request, result), requestIdOf(request.headers));
    try {
      return shown((await execute({ params: paramsOf(payload), request }, context)) ?? {});
    } catch (error) {
      return shown({ errors: [present(error)] });
    }
  }

  #limitRefusal(): Refusal | null {
    const { config } = this.#options;
    if (this.#open.size < config.LIMIT_SOCKETS) return null;
    const { message, extensions } = exceeded('LIMIT_SOCKETS', config, this.#open.size + 1);
    return refuse('SOCKET_LIMIT_EXCEEDED', message, { headers: { 'retry-after': '1' }, extensions });
  }

  #errorsOf(error: GraphQLError): readonly GraphQLError[] {
    const { originalError } = error;
    if (originalError instanceof RefusedOperation) return originalError.errors;
    return [isErrorCode(error.extensions.code) ? error : this.#options.present(error)];
  }
}

/** The protocol requires a `query`, which is empty if the operation has the id of a document. */
function paramsOf({ query, operationName, variables, extensions, ...rest }: SubscribePayload): GraphQLParams {
  const ids = Object.entries(rest).filter(([name]) => ID_PARAMETERS.some((parameter) => parameter === name));
  return {
    ...(query === '' ? {} : { query }),
    ...(operationName == null ? {} : { operationName }),
    ...(variables == null ? {} : { variables }),
    ...(extensions == null ? {} : { extensions }),
    ...Object.fromEntries(ids),
  };
}
