/** Subscriptions that come and go. */
import { type Subscription, subscribe } from '../../support/subscriber.ts';

const DOCUMENTS = [
  'subscription { opportunityChanged { cursor action opportunity { id note lead { name } status { label } } } }',
  'subscription { contactChanged { cursor contact { id title lead { name } } } }',
  'subscription { eventReceived { cursor objectId event { object { id } lead { name } } } }',
];
/** Open at a time. The oldest leaves when another comes. */
const MAX_OPEN = 8;

export class Streams {
  readonly #url: string;
  readonly #headers: () => Readonly<Record<string, string>>;
  readonly #open: Subscription[] = [];
  #opened = 0;
  payloads = 0;

  constructor(url: string, headers: () => Readonly<Record<string, string>>) {
    this.#url = url;
    this.#headers = headers;
  }

  async change(): Promise<void> {
    const document = DOCUMENTS[this.#opened % DOCUMENTS.length] ?? '';
    this.#opened += 1;
    if (this.#open.length >= MAX_OPEN) await this.#open.shift()?.close();
    const stream = await subscribe(this.#url, document, {}, this.#headers());
    this.#open.push(stream);
    void this.#read(stream);
  }

  async #read(stream: Subscription): Promise<void> {
    while ((await stream.next()) !== null) this.payloads += 1;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((stream) => stream.close()));
  }
}
