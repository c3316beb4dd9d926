/** Spans, made after the fact from records. The types are those of OpenTelemetry's SDK; its code is not needed here. */
import type { Attributes, HrTime, Link, SpanContext, SpanKind } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';

/** Values of enums of the SDK, which is not loaded here. */
export const SERVER = 1 satisfies SpanKind.SERVER;
export const CLIENT = 2 satisfies SpanKind.CLIENT;
const SAMPLED = 1;
const STATUS = { unset: 0, error: 2 } as const;

/** What spans of one process have in common. */
export interface SpanBasis {
  readonly resource: Resource;
  readonly version: string;
}

export interface SpanParts {
  readonly name: string;
  readonly kind: typeof SERVER | typeof CLIENT;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly attributes: Attributes;
  readonly isError: boolean;
  readonly links?: Link[];
}

export function spanOf({ resource, version }: SpanBasis, parts: SpanParts): ReadableSpan {
  const { name, kind, traceId, spanId, parentId, startedAt, endedAt, attributes, isError, links = [] } = parts;
  const context = spanContext(traceId, spanId);
  return {
    name,
    kind,
    spanContext: () => context,
    ...(parentId === null ? {} : { parentSpanContext: spanContext(traceId, parentId) }),
    startTime: hrTime(startedAt),
    endTime: hrTime(endedAt),
    duration: hrTime(endedAt - startedAt),
    ended: true,
    status: { code: isError ? STATUS.error : STATUS.unset },
    attributes,
    links,
    events: [],
    resource,
    instrumentationScope: { name: 'close-graphql', version },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

export const spanContext = (traceId: string, spanId: string): SpanContext => ({ traceId, spanId, traceFlags: SAMPLED });

function hrTime(milliseconds: number): HrTime {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, Math.round((milliseconds - seconds * 1000) * 1e6)];
}
