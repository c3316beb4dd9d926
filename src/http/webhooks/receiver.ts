/**
 * The entrance for Close's webhooks. A delivery only wakes the pollers of its organization: events are read from Close's
 * log, so that lost, repeated, late or forged deliveries change nothing. docs/decisions/054
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../close/clock.ts';
import { decimalOf } from '../../close/wire/bounds.ts';
import type { Config } from '../../config/config.ts';
import { isRecord } from '../../domain/records.ts';
import type { Observers, WebhookRecord } from '../../telemetry/records.ts';
import { bodySizeRefusal } from '../guards/body-size.ts';
import { firstRefusal, type Guard, type Refusal, refuseInText, WRONG_SIGNATURE } from '../guards/index.ts';
import type { Secrets } from '../guards/secret.ts';
import { PRIVATE_HEADERS } from '../plugins/private-responses.ts';
import { requestIdOf } from '../request-id.ts';
import { headersOf } from '../request-target.ts';
import { RecentSignatures } from './recent-signatures.ts';
import { signatureCheck, signatureOf } from './signature.ts';

/** The path that webhook subscriptions name. */
export const WEBHOOK_PATH = '/webhooks/close';

/** Close sends a body at once. */
const BODY_MS = 10_000;
/** Bodies that are not verified yet may take this many times the maximum of one. */
const MAX_BODIES = 16;

export interface ReceiverOptions {
  readonly config: Config;
  readonly secrets: Pick<Secrets, 'CLOSE_WEBHOOK_KEYS'>;
  readonly guards: readonly Guard[];
  readonly clock: Clock;
  /** Makes every poller of an organization poll soon: at most once a second. */
  readonly wake: (organizationId: string) => void;
  readonly observers: Pick<Observers, 'webhook'>;
}

/** The number of deliveries since the start. */
export interface WebhookCounts {
  readonly accepted: number;
  /** Accepted before with the same signature: they wake nothing. */
  readonly repeated: number;
  readonly refused: number;
}

const SLOW = refuseInText(408, 'The body took too long.');
const BUSY = { ...refuseInText(503, 'Too many deliveries at once.'), headers: { 'retry-after': '1' } };

export class WebhookReceiver {
  readonly #options: ReceiverOptions;
  readonly #isRight: ReturnType<typeof signatureCheck>;
  readonly #recent = new RecentSignatures();
  readonly #counts = { accepted: 0, repeated: 0, refused: 0 };
  #bytes = 0;

  constructor(options: ReceiverOptions) {
    this.#options = options;
    this.#isRight = signatureCheck(() => options.secrets.CLOSE_WEBHOOK_KEYS);
  }

  get counts(): WebhookCounts {
    return { ...this.#counts };
  }

  /** Responds to a request for `WEBHOOK_PATH`. Sends nothing to Close. */
  receive(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const { config, guards } = this.#options;
    const { method = '' } = request;
    const headers = headersOf(request);
    const refusal = firstRefusal(guards, { method, url, headers }, 'webhook');
    const signature = signatureOf(headers);
    if (refusal !== null || signature === null) {
      this.#refuse(request, response, refusal ?? WRONG_SIGNATURE);
      return;
    }
    const length = decimalOf(headers.get('content-length')) ?? config.LIMIT_WEBHOOK_BYTES;
    if (this.#bytes + length > MAX_BODIES * config.LIMIT_WEBHOOK_BYTES) {
      this.#refuse(request, response, BUSY);
      return;
    }
    this.#bytes += length;
    this.#read(request, (body) => {
      this.#bytes -= length;
      if ('status' in body) this.#refuse(request, response, body);
      else if (this.#isRight(signature, body)) this.#accept(request, response, signature.hash, body);
      else this.#refuse(request, response, WRONG_SIGNATURE);
    });
  }

  /** Calls `done` once: with the body, or with the refusal of one that is too large, too slow or ends too early. */
  #read(request: IncomingMessage, done: (body: readonly Buffer[] | Refusal) => void): void {
    const { config, clock } = this.#options;
    const parts: Buffer[] = [];
    let bytes = 0;
    let isDone = false;
    const end = (body: readonly Buffer[] | Refusal) => {
      if (isDone) return;
      isDone = true;
      stopTimer();
      request.off('data', receive);
      done(body);
    };
    const receive = (part: Buffer) => {
      parts.push(part);
      bytes += part.length;
      const tooLarge = bodySizeRefusal(bytes, config, 'LIMIT_WEBHOOK_BYTES');
      if (tooLarge !== null) end(tooLarge);
    };
    const stopTimer = clock.after(BODY_MS, () => end(SLOW));
    request.on('data', receive);
    request.once('end', () => end(parts));
    // A delivery that is cut off cannot be authentic.
    request.once('close', () => end(WRONG_SIGNATURE));
    request.on('error', () => end(WRONG_SIGNATURE));
  }

  #accept(request: IncomingMessage, response: ServerResponse, hash: string, body: readonly Buffer[]): void {
    respond(response, 200, 'ok');
    const isNew = this.#recent.add(hash);
    this.#note(request, isNew ? 'accepted' : 'repeated', 200);
    if (!isNew) return;
    const organizationId = organizationOf(body);
    if (organizationId !== null) this.#options.wake(organizationId);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, { status, message, headers }: Refusal): void {
    this.#note(request, 'refused', status);
    // The rest of the body is not read.
    respond(response, status, message, request.complete ? headers : { ...headers, connection: 'close' });
  }

  #note(request: IncomingMessage, outcome: WebhookRecord['outcome'], status: number): void {
    this.#counts[outcome] += 1;
    this.#options.observers.webhook?.({ entrance: 'webhook', id: requestIdOf(headersOf(request)), outcome, status });
  }
}

function respond(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  const type = { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(message) };
  response.writeHead(status, { ...type, ...PRIVATE_HEADERS, ...headers }).end(message);
}

/** The organization that a verified delivery names. Null if it names none. */
function organizationOf(body: readonly Buffer[]): string | null {
  try {
    const delivery: unknown = JSON.parse(Buffer.concat(body).toString());
    const event = isRecord(delivery) ? delivery.event : null;
    const id = isRecord(event) ? event.organization_id : null;
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
