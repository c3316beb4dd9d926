/** Serves recordings, voicemails and attachments of Close as streams. Nothing of them is stored or logged. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exceeded } from '../../admission/limits/exceeded.ts';
import type { CloseClient } from '../../close/client.ts';
import type { Credential } from '../../close/credential.ts';
import { LiveSet } from '../../close/live-set.ts';
import { CloseError, type CloseErrorKind } from '../../close/wire/errors.ts';
import type { OpenFile } from '../../close/wire/files.ts';
import type { Config } from '../../config/config.ts';
import type { LimitName } from '../../config/limits.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { Observers, Origin, RequestRecord } from '../../telemetry/records.ts';
import type { TraceContext } from '../../telemetry/trace-context.ts';
import { firstRefusal, type Guard, type Refusal, refuseInText } from '../guards/index.ts';
import { MEDIA_PATH } from '../guards/route.ts';
import { endWithReceiver } from '../operation-lifetime.ts';
import { PRIVATE_HEADERS } from '../plugins/private-responses.ts';
import { requestIdOf } from '../request-id.ts';
import { headersOf } from '../request-target.ts';
import { headersOfFile, lengthOf } from './headers.ts';
import type { Link, Links } from './links.ts';

export interface MediaOptions {
  readonly config: Config;
  readonly guards: readonly Guard[];
  readonly client: CloseClient;
  readonly links: Links;
  /** The gateway's own credential. Null if each caller has its own. */
  readonly ownCredential: Credential | null;
  readonly log: Logger;
  readonly observers: Pick<Observers, 'media'>;
  /** The trace of a request. */
  readonly traceOf: (headers: Pick<Headers, 'get'>) => TraceContext | null;
  /** Called with each unexpected error. */
  readonly report: (error: unknown) => void;
}

/** A client that reads nothing for this long is disconnected. It can continue with a range. */
const CLIENT_IDLE_MS = 120_000;

const later = (text: string): Refusal => ({ ...refuseInText(503, text), headers: { 'retry-after': '1' } });

const INVALID = refuseInText(404, 'This link is not valid.');
const EXPIRED = refuseInText(410, 'This link has expired. Query the field again.');
const REDIRECTED = refuseInText(502, 'Close stores this file at an origin that MEDIA_ORIGINS does not list.');
const NOT_SENT = refuseInText(502, 'Close did not send this file.');
const LATER = later('Close does not serve this file now.');
const FORBIDDEN = refuseInText(403, 'Close does not give this file to the credential of the link.');
const LATE = refuseInText(504, 'Close did not respond in time.');

const REFUSALS: { readonly [Kind in CloseErrorKind]?: Refusal } = {
  unauthorized: FORBIDDEN,
  forbidden: FORBIDDEN,
  'not-found': refuseInText(404, 'Close does not have this file.'),
  'rate-limited': LATER,
  'budget-spent': LATER,
  overloaded: LATER,
  unavailable: LATER,
  timeout: LATE,
  deadline: LATE,
};

class TooLarge extends Error {}

/** What was received of a file so far. */
interface Sent {
  bytes: number;
  requests: readonly RequestRecord[];
}

export class Media {
  readonly #options: MediaOptions;
  /** The credentials of the files that are being sent. */
  readonly #open = new LiveSet<Credential>();

  constructor(options: MediaOptions) {
    this.#options = options;
  }

  /** Responds to a request for a path below `MEDIA_PATH`. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { client, observers, traceOf, report } = this.#options;
    const headers = headersOf(request);
    const origin = { entrance: 'media', id: requestIdOf(headers), trace: traceOf(headers) } as const;
    const startedAt = client.clock.now();
    const sent: Sent = { bytes: 0, requests: [] };
    try {
      await this.#serve(request, response, url, sent, origin);
    } catch (error) {
      if (!isDisconnect(error) && !(error instanceof TooLarge)) report(error);
      if (response.headersSent) response.destroy();
      else respond(response, NOT_SENT);
    }
    const status = response.headersSent ? response.statusCode : null;
    observers.media?.({ ...origin, status, ...sent, startedAt, endedAt: client.clock.now() });
  }

  async #serve(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    sent: Sent,
    origin: Origin,
  ): Promise<void> {
    const { guards, links, client, ownCredential } = this.#options;
    const { method = '' } = request;
    const refusal = firstRefusal(guards, { method, url, headers: headersOf(request) }, 'media');
    if (refusal !== null) return respond(response, refusal);
    const link = links.read(url.pathname.slice(MEDIA_PATH.length));
    if (link === null) return respond(response, INVALID);
    if (link === 'expired') return respond(response, EXPIRED);
    const credential = link.authorization === null ? ownCredential : client.credentials.find(link.authorization);
    if (credential === null) return respond(response, INVALID);
    const busy = this.#limitRefusal(credential);
    if (busy !== null) return respond(response, busy);
    const release = this.#open.add(credential);
    try {
      const file = await this.#file(request, response, link, credential, origin, sent);
      if (file !== null) await this.#send(file, request, response, link, sent).finally(() => file.body.destroy());
    } finally {
      release();
    }
  }

  /** The file, or null once the request was refused. */
  async #file(
    request: IncomingMessage,
    response: ServerResponse,
    { path }: Link,
    credential: Credential,
    origin: Origin,
    sent: Sent,
  ): Promise<OpenFile | null> {
    const { client, config, log } = this.#options;
    const session = client.session(credential, { tzOffset: 0, timeoutMs: config.OPERATION_SECONDS * 1000, origin });
    sent.requests = session.requests;
    endWithReceiver(session, response);
    try {
      const file = await session.open(path, rangeOf(request));
      if (!('refusedOrigin' in file)) {
        // A body that is destroyed emits one.
        file.body.on('error', () => undefined);
        return file;
      }
      log.warn(
        { id: origin.id, origin: file.refusedOrigin },
        'media is stored at an origin that MEDIA_ORIGINS does not list',
      );
      respond(response, REDIRECTED);
    } catch (error) {
      if (!(error instanceof CloseError)) throw error;
      respond(response, REFUSALS[error.kind] ?? NOT_SENT);
    }
    return null;
  }

  async #send(
    file: OpenFile,
    { method }: IncomingMessage,
    response: ServerResponse,
    { path }: Link,
    sent: Sent,
  ): Promise<void> {
    const { config } = this.#options;
    const max = config.LIMIT_MEDIA_BYTES;
    const length = lengthOf(file) ?? 0;
    if (length > max) {
      respond(response, refuseInText(502, exceeded('LIMIT_MEDIA_BYTES', config, length).message));
      return;
    }
    response.writeHead(file.status, headersOfFile(file, path));
    if (method === 'HEAD' || response.destroyed) {
      response.end();
      return;
    }
    response.setTimeout(CLIENT_IDLE_MS, () => response.destroy());
    const limited = new Transform({
      transform: (part: Buffer, _encoding, done) => {
        sent.bytes += part.length;
        if (sent.bytes > max) done(new TooLarge());
        else done(null, part);
      },
    });
    await pipeline(file.body, limited, response);
  }

  #limitRefusal(credential: Credential): Refusal | null {
    const { config, ownCredential } = this.#options;
    const over = (name: LimitName, open: number) =>
      open < config[name] ? null : later(exceeded(name, config, open + 1).message);
    const own = [...this.#open].filter((each) => each === credential).length;
    return (
      over('LIMIT_MEDIA_STREAMS', this.#open.size) ??
      (credential === ownCredential ? null : over('LIMIT_MEDIA_STREAMS_PER_CREDENTIAL', own))
    );
  }
}

function rangeOf({ headers }: IncomingMessage): Record<string, string> {
  const { range, 'if-range': ifRange } = headers;
  return { ...(range === undefined ? {} : { range }), ...(typeof ifRange === 'string' ? { 'if-range': ifRange } : {}) };
}

function respond(response: ServerResponse, { status, message, headers }: Refusal): void {
  if (response.destroyed) return;
  const type = { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(message) };
  response.writeHead(status, { ...type, ...PRIVATE_HEADERS, ...headers }).end(message);
}

/** The caller has left, or Close has ended the body early. */
const isDisconnect = (error: unknown): boolean => error instanceof Error && 'code' in error;
