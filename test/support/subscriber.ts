/** A client of GraphQL over Server-Sent Events, in distinct connections mode. */

/** A result of a subscription. */
export interface Result {
  // biome-ignore lint/suspicious/noExplicitAny: the shape depends on the operation of each test
  readonly data?: any;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

export interface Subscription extends AsyncDisposable {
  readonly status: number;
  readonly headers: Headers;
  /** The next result. Null after the last. */
  next(): Promise<Result | null>;
  /** The results that have arrived and were not taken. */
  readonly waiting: readonly Result[];
  close(): Promise<void>;
}

/** Starts a subscription. */
export async function subscribe(
  url: string,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Subscription> {
  const controller = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: controller.signal,
  });
  const waiting: Result[] = [];
  const takers: ((result: Result | null) => void)[] = [];
  let isOver = false;
  const offer = (result: Result) => {
    const take = takers.shift();
    if (take === undefined) waiting.push(result);
    else take(result);
  };
  const read = async () => {
    try {
      for await (const result of resultsOf(response)) offer(result);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      isOver = true;
      for (const take of takers.splice(0)) take(null);
    }
  };
  const reading = read();
  const close = async () => {
    controller.abort();
    await reading;
  };
  return {
    status: response.status,
    headers: response.headers,
    waiting,
    next: () => {
      const result = waiting.shift();
      if (result !== undefined || isOver) return Promise.resolve(result ?? null);
      return new Promise((resolve) => takers.push(resolve));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The results in a response: those of a stream, or the one of a refused request. */
async function* resultsOf(response: Response): AsyncGenerator<Result> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield (await response.json()) as Result;
    return;
  }
  let text = '';
  for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: ?(.*)$/m.exec(block)?.[1] ?? '';
      if (/^event: next$/m.test(block)) yield JSON.parse(data) as Result;
    }
  }
}
