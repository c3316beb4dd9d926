/** A request and the whole of its answer, on the wire. */
import type { Dispatcher } from 'undici';
import { type Cancellation, timeOver } from '../cancellation.ts';
import { CloseError } from './errors.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came, packed or not. */
  readonly bytes: Buffer;
}

export interface Bounds {
  /** What is said of the request if it fails: method and path. */
  readonly label: string;
  /** From here to the end of the answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Bytes of the answer, at most. */
  readonly largestAnswer: number;
  /** Ends the exchange early. */
  readonly cancellation: Cancellation | undefined;
}

/** Why an exchange was given up on our side. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
  readonly isTimeout: boolean;

  constructor(reason: unknown) {
    super('The exchange was given up.', { cause: reason });
    this.isTimeout = reason instanceof Error && reason.name === 'TimeoutError';
  }
}

/**
 * Sends a request and takes in its answer. Answers are small and wanted whole, so that no stream is made of them.
 * Rejects with `GivenUp`, with a `CloseError` if the answer is too large, or with what undici says.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  bounds: Bounds,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(request, new Exchange(bounds, resolve, reject));
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #bounds: Bounds;
  readonly #resolve: (answer: RawAnswer) => void;
  readonly #reject: (reason: Error) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #off: (() => void) | undefined;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #status = 0;
  #headers: RawAnswer['headers'] = {};
  #controller: Dispatcher.DispatchController | undefined;
  #failure: Error | undefined;

  constructor(bounds: Bounds, resolve: (answer: RawAnswer) => void, reject: (reason: Error) => void) {
    this.#bounds = bounds;
    this.#resolve = resolve;
    this.#reject = reject;
    const late = () => this.#fail(new GivenUp(timeOver('Close took too long.')));
    this.#timer = setTimeout(late, bounds.timeoutMs).unref();
    this.#off = bounds.cancellation?.on(this.#leave);
  }

  readonly #leave = () => this.#fail(new GivenUp(this.#bounds.cancellation?.reason));

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#failure === undefined) this.#controller = controller;
    else controller.abort(this.#failure);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: RawAnswer['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    const { label, largestAnswer } = this.#bounds;
    if (this.#bytes > largestAnswer) {
      this.#fail(new CloseError('too-large', { request: label, status: this.#status }));
    } else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#end();
    const [first] = this.#chunks;
    const bytes = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: this.#headers, bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end();
    this.#reject(error);
  }

  /** Whoever waits learns it at once, whatever the connection does. */
  #fail(reason: Error): void {
    this.#failure = reason;
    this.#end();
    this.#reject(reason);
    this.#controller?.abort(reason);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#off?.();
  }
}
