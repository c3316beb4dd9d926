/** Clients of subscriptions that assemble a state, and resume where they were. */
import { decodeCursor } from '../../src/live/cursor.ts';
import { type Subscription, subscribe } from './subscriber.ts';

/** What a viewer shows, by id. */
export type Shown = ReadonlyMap<string, string>;

export interface ViewerOptions {
  /** The first state, with its cursor: `{ eventCursor … }`. */
  readonly query: string;
  readonly variables: object;
  readonly rowsOf: (data: Record<string, unknown>) => readonly (readonly [id: string, text: string])[];
  /** With the variable `after`. */
  readonly subscription: string;
  /** The id and the state of the object in a payload. Null once it is gone. */
  readonly changeOf: (payload: Record<string, unknown>) => readonly [id: string, text: string | null] | null;
}

export class Viewer {
  readonly shown = new Map<string, string>();
  /** Streams that did not begin, and those that ended with an error, by code. */
  readonly codes: string[] = [];
  readonly problems: string[] = [];
  readonly #options: ViewerOptions;
  readonly #url: () => string;
  #cursor: string | null = null;
  #open: Subscription | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(url: () => string, options: ViewerOptions) {
    this.#url = url;
    this.#options = options;
  }

  /** Reads the first state, and subscribes from there. */
  async start(): Promise<void> {
    const { query, variables, rowsOf } = this.#options;
    const response = await fetch(this.#url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    for (const [id, text] of rowsOf(data)) this.shown.set(id, text);
    this.#cursor = String(data.eventCursor);
    await this.connect();
  }

  get isConnected(): boolean {
    return this.#open !== null;
  }

  async connect(): Promise<void> {
    const { subscription, variables } = this.#options;
    try {
      this.#open = await subscribe(this.#url(), subscription, { ...variables, after: this.#cursor });
    } catch {
      // The gateway is stopping.
      return;
    }
    this.#running = this.#follow(this.#open);
  }

  async disconnect(): Promise<void> {
    await this.#open?.close();
    await this.#running;
  }

  async #follow(stream: Subscription): Promise<void> {
    let last: ReturnType<typeof decodeCursor> | null = null;
    let hasStarted = false;
    for (let result = await stream.next(); result !== null; result = await stream.next()) {
      const [payload] = Object.values((result.data ?? {}) as Record<string, Record<string, unknown>>);
      for (const { message, extensions } of result.errors ?? []) {
        this.codes.push(String(extensions?.code ?? message));
      }
      // A payload whose object could not be read comes again after its cursor.
      if (payload === undefined || result.errors !== undefined) break;
      const cursor = decodeCursor(String(payload.cursor));
      const isSameLog = cursor.position?.log === last?.position?.log;
      if (isSameLog && orderOf(cursor) < orderOf(last)) {
        this.problems.push(`The cursor went back from ${last?.position?.at} to ${cursor.position?.at}.`);
      }
      // The first payload has the viewer's own cursor. A copy that does not know its position repeats events since its date,
      // with their older positions.
      last = hasStarted ? cursor : null;
      hasStarted = true;
      const change = this.#options.changeOf(payload);
      if (change !== null && change[1] !== null) this.shown.set(change[0], change[1]);
      else if (change !== null) this.shown.delete(change[0]);
      this.#cursor = String(payload.cursor);
    }
    this.#open = null;
    await stream.close();
  }
}

/** Positions of one log as texts that compare as they do. */
const orderOf = (cursor: ReturnType<typeof decodeCursor> | null): string =>
  String(cursor?.position?.at ?? 0)
    .split('-')
    .map((number) => number.padStart(20, '0'))
    .join('-');
