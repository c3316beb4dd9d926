/** Sends operations as they are written, so that the locations of errors are those in the editor. */
import { getOperationAST, parse } from 'graphql';
import { meros } from 'meros/browser';
import { about, ENDPOINT, readAbout } from './about.ts';
import { authorizationHeader } from './credential.ts';
import { eventsOf } from './event-stream.ts';
import { beginRun, type Cost, type Run, type UpstreamRequest } from './runs.ts';

export interface Parameters {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly upstream?: readonly UpstreamRequest[]; readonly cost?: Cost };
}

/** What the Requests panel shows. */
const OWN_HEADERS = { 'x-upstream': '1', 'x-cost': '1' };
const OBJECT = 'application/graphql-response+json, application/json';
const ACCEPT = {
  object: OBJECT,
  parts: `multipart/mixed, ${OBJECT}`,
  events: 'text/event-stream',
};

const INTROSPECTION = 'IntrospectionQuery';

/** Returns one result, or several as they arrive. `entered`: headers of the editor. */
export async function send(parameters: Parameters, entered: Readonly<Record<string, string>> = {}) {
  if (parameters.operationName === INTROSPECTION) return (await post(parameters, entered, ACCEPT.object)).json();
  const { kind, name, isIncremental, operationName } = operationOf(parameters);
  const run = beginRun(name, kind);
  const stop = new AbortController();
  const accept = kind === 'subscription' ? ACCEPT.events : isIncremental ? ACCEPT.parts : ACCEPT.object;
  try {
    const response = await post({ ...parameters, operationName }, { ...OWN_HEADERS, ...entered }, accept, stop.signal);
    if (isOf(response, 'text/event-stream') && response.body !== null) {
      return stoppable(subscriptionResults(response.body, run), stop, run.ended);
    }
    if (isOf(response, 'multipart/mixed')) return stoppable(parts(response, run), stop, run.ended);
    const result = await resultOf(response);
    const { upstream = null, cost = null } = result.extensions ?? {};
    run.ended('complete', { upstream, cost });
    if (result.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) void readAbout();
    return shown(result, entered);
  } catch (error) {
    run.ended('lost');
    throw error;
  }
}

async function post(
  parameters: Parameters,
  headers: Readonly<Record<string, string>>,
  accept: string,
  signal: AbortSignal | null = null,
): Promise<Response> {
  const own = { 'content-type': 'application/json', accept, ...authorizationHeader(about.get()?.credential) };
  const { query, operationName, variables } = parameters;
  const body = JSON.stringify({ query, operationName: operationName ?? undefined, variables });
  return fetch(ENDPOINT, { method: 'POST', headers: { ...own, ...headers }, body, signal });
}

const isOf = (response: Response, type: string): boolean =>
  response.headers.get('content-type')?.startsWith(type) === true;

/** A refusal may be plain text. */
async function resultOf(response: Response): Promise<Result> {
  if (/json/.test(response.headers.get('content-type') ?? '')) return (await response.json()) as Result;
  return { errors: [{ message: `${response.status}: ${await response.text()}` }] };
}

interface Asked extends Pick<Run, 'kind' | 'name' | 'isIncremental'> {
  readonly operationName: string | null | undefined;
}

/**
 * What the document asks for. The gateway says what is wrong with an invalid one. The editor knows the name of the operation
 * only a moment after the last key, so a name that the document does not have is that of an earlier text.
 */
function operationOf({ query, operationName: given }: Parameters): Asked {
  try {
    const document = parse(query);
    const hasName = document.definitions.some((definition) => 'name' in definition && definition.name?.value === given);
    const operationName = hasName ? given : undefined;
    const operation = getOperationAST(document, operationName);
    const name = operation?.name?.value ?? 'Operation';
    const isIncremental = /@(?:defer|stream)\b/.test(query);
    return { kind: operation?.operation ?? 'query', name, isIncremental, operationName };
  } catch {
    return { kind: 'query', name: given ?? 'Operation', isIncremental: false, operationName: given };
  }
}

/** Without what only this page asked for, and shows in its panel. */
function shown(result: Result, entered: Readonly<Record<string, string>>): Result {
  const names = new Set(Object.keys(entered).map((name) => name.toLowerCase()));
  const { upstream, cost, ...rest } = result.extensions ?? {};
  const kept = {
    ...(names.has('x-upstream') && upstream !== undefined ? { upstream } : {}),
    ...(names.has('x-cost') && cost !== undefined ? { cost } : {}),
    ...rest,
  };
  const { extensions: _, ...others } = result;
  return Object.keys(kept).length === 0 ? others : { ...others, extensions: kept };
}

type RunOf = ReturnType<typeof beginRun>;

async function* subscriptionResults(body: ReadableStream<Uint8Array<ArrayBuffer>>, run: RunOf): AsyncGenerator<Result> {
  for await (const { event, data } of eventsOf(body)) {
    if (event === 'complete') return run.ended('complete');
    const result = JSON.parse(data) as Result;
    run.event(result);
    yield result;
  }
  run.ended('lost');
  yield { errors: [{ message: 'The connection was lost. Run the subscription again.' }] };
}

async function* parts(response: Response, run: RunOf): AsyncGenerator<unknown> {
  run.change({ isIncremental: true });
  const received = await meros<object>(response, { multiple: true });
  if (received instanceof Response) {
    yield await resultOf(received);
    return;
  }
  for await (const some of received) yield some.map(({ body }) => body);
  run.ended('complete');
}

/** The same results. Returning from them ends the request, which a generator that waits for the next part does not. */
function stoppable<T>(
  results: AsyncGenerator<T>,
  stop: AbortController,
  ended: RunOf['ended'],
): AsyncIterableIterator<T> {
  const isStopped = () => stop.signal.aborted;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () =>
      results.next().catch((error: unknown) => {
        if (isStopped()) return { done: true, value: undefined };
        ended('lost');
        throw error;
      }),
    return: async () => {
      stop.abort();
      ended('stopped');
      return { done: true, value: undefined };
    },
  };
}
