import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Clock } from '../../close/clock.ts';
import type { ErrorCode } from '../../mapping/error-codes.ts';

/** The longest delay of a timer in Node. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** Runs once at a time in milliseconds since 1970, or never if that is null. Returns a function that clears the timer. */
export function atExpiry(clock: Pick<Clock, 'wall' | 'after'>, expiresAt: number | null, run: () => void): () => void {
  if (expiresAt === null) return () => undefined;
  let clear = () => {};
  const wait = () => {
    const left = expiresAt - clock.wall();
    clear = clock.after(Math.min(Math.max(left, 0), MAX_DELAY_MS), () => (left > MAX_DELAY_MS ? wait() : run()));
  };
  wait();
  return () => clear();
}

const DONE: IteratorResult<ExecutionResult> = { done: true, value: undefined };

/**
 * A stream of results that ends with an error when the caller's token expires. Written by hand, because `return` of an
 * async generator waits for its pending `next`, which may never come.
 */
export class ExpiringStream implements AsyncIterableIterator<ExecutionResult> {
  readonly #results: AsyncIterableIterator<ExecutionResult>;
  readonly #clear: () => void;
  #waiting: ((last: IteratorResult<ExecutionResult>) => void) | null = null;
  #state: 'open' | 'expired' | 'done' = 'open';

  constructor(
    results: AsyncIterableIterator<ExecutionResult>,
    clock: Pick<Clock, 'wall' | 'after'>,
    expiresAt: number,
  ) {
    this.#results = results;
    this.#clear = atExpiry(clock, expiresAt, () => this.#expire());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<ExecutionResult>> {
    if (this.#state === 'done') return Promise.resolve(DONE);
    if (this.#state === 'expired') return Promise.resolve(this.#last());
    return new Promise((resolve, reject) => {
      this.#waiting = resolve;
      this.#results.next().then(
        (result) => {
          this.#waiting = null;
          if (result.done === true) this.#end();
          resolve(result);
        },
        (error: unknown) => {
          this.#end();
          reject(error);
        },
      );
    });
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.#end();
    await this.#results.return?.();
    return DONE;
  }

  #expire(): void {
    if (this.#state !== 'open') return;
    this.#state = 'expired';
    void this.#results.return?.();
    this.#waiting?.(this.#last());
  }

  #last(): IteratorResult<ExecutionResult> {
    this.#state = 'done';
    const extensions = { code: 'UNAUTHENTICATED' satisfies ErrorCode };
    return { done: false, value: { errors: [new GraphQLError('The token has expired.', { extensions })] } };
  }

  #end(): void {
    this.#state = 'done';
    this.#clear();
  }
}
