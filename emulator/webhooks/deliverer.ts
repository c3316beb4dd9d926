/** Sends what waits for webhooks. Everything that it sends comes from the state of the emulator. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Delivery, DeliverySource, Outcome } from './queue.ts';

export interface DelivererOptions {
  readonly source: DeliverySource;
  readonly clock: () => number;
  /** Host names that may receive deliveries in addition to this machine's own. */
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
}

/** A clock that jumps is noticed within this time. */
const LONGEST_WAIT_MS = 1000;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** A name is not looked up: only names that cannot lead away from this machine, and those of the list. */
const isAllowed = (hostname: string, hosts: readonly string[]): boolean =>
  LOOPBACK.test(hostname) || hosts.some((host) => host.toLowerCase() === hostname.replace(/^\[|\]$/g, ''));

/** The status of the response. Redirects are not followed. */
function post({ url, verifySsl, headers, body }: Delivery, signal: AbortSignal): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const isSecure = new URL(url).protocol === 'https:';
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const options = { method: 'POST', headers: { ...headers, ...length }, agent: false as const, signal };
  const request = isSecure
    ? requestHttps(url, { ...options, rejectUnauthorized: verifySsl })
    : requestHttp(url, options);
  request.on('error', reject);
  request.once('response', (response) => {
    // The body does not matter. If it never ends, the signal ends it with an error.
    response.on('error', () => undefined).resume();
    resolve(response.statusCode ?? 0);
  });
  request.end(body);
  return promise;
}

export class Deliverer {
  readonly #options: DelivererOptions;
  /** The last delivery to each subscription. One at a time keeps them in order. */
  readonly #last = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  /** Starts the deliveries that are due, and those that become due later when they are. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#closing.signal.aborted) return;
    const { source, clock } = this.#options;
    for (const delivery of source.take()) this.#start(delivery);
    const wait = source.nextAt() - clock();
    if (wait === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => this.wake(), Math.min(Math.max(wait, 0), LONGEST_WAIT_MS)).unref();
  }

  /** Sends everything that is due. Resolves when nothing is. */
  async deliver(): Promise<void> {
    for (this.wake(); this.#last.size > 0; this.wake()) await Promise.all(this.#last.values());
  }

  /** Aborts all deliveries. They stay unsettled. */
  close(): void {
    clearTimeout(this.#timer);
    this.#closing.abort();
  }

  #start(delivery: Delivery): void {
    const { subscription } = delivery;
    const done = (this.#last.get(subscription) ?? Promise.resolve()).then(async () => {
      const outcome = await this.#send(delivery);
      if (!this.#closing.signal.aborted) delivery.settle(outcome);
      if (this.#last.get(subscription) !== done) return;
      this.#last.delete(subscription);
      // A failed delivery is due again later.
      this.wake();
    });
    this.#last.set(subscription, done);
  }

  async #send(delivery: Delivery): Promise<Outcome> {
    const { hosts, timeoutMs } = this.#options;
    if (!isAllowed(new URL(delivery.url).hostname, hosts)) return { error: 'HostNotAllowed', status: null };
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const status = await post(delivery, AbortSignal.any([timeout, this.#closing.signal]));
      return { error: status >= 200 && status < 300 ? null : 'HTTPError', status };
    } catch {
      return { error: timeout.aborted ? 'ReadTimeout' : 'ConnectionError', status: null };
    }
  }
}
