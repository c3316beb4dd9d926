import type { Dispatcher } from 'undici';
import { type Cancelled, onCancel } from '../cancellation.ts';
import { CloseError } from './errors.ts';

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body as received, possibly compressed, in the pieces in which it came. */
  readonly chunks: readonly Buffer[];
}

export interface ExchangeOptions {
  /** Method and path, for error messages. */
  readonly label: string;
  /** Milliseconds until the whole response must be received. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  /** Aborts the exchange. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends a request and collects the whole response. Responses are small, so no stream is created for them. Rejects with a
 * `CloseError` for a timeout, a cancellation or a response that is too large, and with undici's error otherwise.
 */
export function httpExchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  options: ExchangeOptions,
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(request, new HttpExchange(options, resolve, reject));
  });
}

class HttpExchange implements Dispatcher.DispatchHandler {
  readonly #options: ExchangeOptions;
  readonly #resolve: (response: RawResponse) => void;
  readonly #reject: (reason: Error) => void;
  readonly #timer: NodeJS.Timeout;
  /** Absent while a signal that is aborted already calls back. */
  readonly #off: (() => void) | undefined;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #status = 0;
  #headers: RawResponse['headers'] = {};
  #controller: Dispatcher.DispatchController | undefined;
  #failure: Error | undefined;

  constructor(options: ExchangeOptions, resolve: (response: RawResponse) => void, reject: (reason: Error) => void) {
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(this.#onTimeout, options.timeoutMs).unref();
    this.#off = onCancel(options.signal, this.#onCancel);
  }

  readonly #onTimeout = () => this.#fail(new CloseError('timeout', { request: this.#options.label }));

  readonly #onCancel = (error: Cancelled) =>
    this.#fail(new CloseError(error.reason, { request: this.#options.label }, error));

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#failure === undefined) this.#controller = controller;
    else controller.abort(this.#failure);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: RawResponse['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    const { label, maxResponseBytes } = this.#options;
    if (this.#bytes > maxResponseBytes) {
      this.#fail(new CloseError('too-large', { request: label, status: this.#status }));
    } else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#cleanUp();
    this.#resolve({ status: this.#status, headers: this.#headers, chunks: this.#chunks });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#cleanUp();
    this.#reject(error);
  }

  /** Rejects at once, even if the connection takes longer to close. */
  #fail(reason: Error): void {
    this.#failure = reason;
    this.#cleanUp();
    this.#reject(reason);
    this.#controller?.abort(reason);
  }

  #cleanUp(): void {
    clearTimeout(this.#timer);
    this.#off?.();
  }
}
