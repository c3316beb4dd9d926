/** Reads the results of a subscription from its event stream. */

/** One event of a stream: `next` with a result, or `complete`. */
interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** What an event's lines say. Null for a comment, which keeps the connection open. */
function eventOf(block: string): StreamEvent | null {
  const fields = new Map(
    block.split('\n').flatMap((line) => {
      const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
  const type = fields.get('event');
  return type === undefined ? null : { type, data: fields.get('data') ?? '' };
}

/**
 * The results in the body of a response. `return` disconnects at once, also while `next` waits: an async generator would
 * wait for the next result first.
 */
export function resultsOf<Result>(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncIterableIterator<Result> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let isDone = false;
  const end = async () => {
    isDone = true;
    await reader.cancel().catch(() => undefined);
    return { done: true, value: undefined } as const;
  };
  const next = async (): Promise<IteratorResult<Result>> => {
    while (!isDone) {
      const border = rest.indexOf('\n\n');
      if (border >= 0) {
        const event = eventOf(rest.slice(0, border));
        rest = rest.slice(border + 2);
        if (event?.type === 'complete') return end();
        if (event?.type === 'next') return { done: false, value: JSON.parse(event.data) as Result };
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return end();
      rest += value;
    }
    return { done: true, value: undefined };
  };
  return {
    next,
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
