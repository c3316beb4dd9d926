/** A collector that takes OTLP over HTTP as JSON, and keeps everything. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly status: { readonly code: number };
}

export interface SunkSpan extends Omit<SentSpan, 'attributes'> {
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Body {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

export interface OtlpSink {
  readonly url: string;
  /** All spans so far, in the order of their arrival. */
  readonly spans: readonly SunkSpan[];
  /** Attributes of the process that sent them. */
  readonly resource: Readonly<Record<string, unknown>>;
  /** All bodies, and all headers, as text. */
  readonly text: string;
  close(): Promise<void>;
}

const valuesOf = (attributes: readonly Attribute[]) =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, 'intValue' in value ? Number(value.intValue) : Object.values(value)[0]]),
  );

export async function startOtlpSink(): Promise<OtlpSink> {
  const spans: SunkSpan[] = [];
  let resource: Readonly<Record<string, unknown>> = {};
  let text = '';
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    text += `${request.url} ${JSON.stringify(request.headers)} ${body}\n`;
    for (const each of (JSON.parse(body) as Body).resourceSpans) {
      resource = valuesOf(each.resource.attributes);
      for (const { spans: sent } of each.scopeSpans) {
        for (const span of sent) spans.push({ ...span, attributes: valuesOf(span.attributes) });
      }
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    get resource() {
      return resource;
    },
    get text() {
      return text;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
