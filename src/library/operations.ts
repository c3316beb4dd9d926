/** Operations of the application itself. */
import { type DocumentNode, type ExecutionResult, print } from 'graphql';
import { requestOf } from '../http/own-operation.ts';
import { badInput } from '../mapping/errors.ts';
import { resultsOf } from './event-stream.ts';

/** What an application asks of its gateway. */
export interface Operation {
  readonly query: string | DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** Headers of the request, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the operation. */
  readonly signal?: AbortSignal | undefined;
}

type Fetch = (request: Request) => Promise<Response>;

export class Operations {
  readonly #fetch: Fetch;
  readonly #headers: Readonly<Record<string, string>>;

  /** `headers` are those of every operation, unless it has its own. */
  constructor(fetch: Fetch, headers: Readonly<Record<string, string>>) {
    this.#fetch = fetch;
    this.#headers = headers;
  }

  async execute<Data>(operation: Operation): Promise<ExecutionResult<Data>> {
    const response = await this.#send(operation, 'application/graphql-response+json');
    return (await response.json()) as ExecutionResult<Data>;
  }

  async subscribe<Data>(operation: Operation): Promise<AsyncIterableIterator<ExecutionResult<Data>>> {
    const response = await this.#send(operation, 'text/event-stream');
    const { body, headers } = response;
    if (body !== null && headers.get('content-type')?.startsWith('text/event-stream') === true) return resultsOf(body);
    throw badInput(`The gateway did not begin a stream. ${await response.text()}`);
  }

  #send({ query, variables, operationName, headers, signal }: Operation, accept: string): Promise<Response> {
    const text = typeof query === 'string' ? query : print(query);
    const all = new Headers({ ...this.#headers, ...headers, accept });
    return this.#fetch(requestOf({ query: text, variables, operationName }, { headers: all, signal }));
  }
}
