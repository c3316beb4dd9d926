/** The W3C trace context of a request. https://www.w3.org/TR/trace-context/ */
import { randomFillSync } from 'node:crypto';

export const TRACEPARENT = 'traceparent';

/** The part of a trace that one operation is. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** The operation's own span: 16 hexadecimal digits. */
  readonly spanId: string;
  /** The caller's span. Null if the trace begins here. */
  readonly parentId: string | null;
  /** Whether the caller keeps its part of the trace. */
  readonly isSampled: boolean;
}

const SAMPLED = 1;
/** Version, trace, span, flags. Later versions may append fields. */
const FORM = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;
const MAX_LENGTH = 256;

/**
 * The trace context of a request with this header. A malformed header counts as none. Null without a header if no trace
 * `begins` here.
 */
export function traceContext(header: string | null | undefined, begins: boolean): TraceContext | null {
  if (header) {
    const [, version, traceId, parentId, flags, rest] = header.length > MAX_LENGTH ? [] : (FORM.exec(header) ?? []);
    const isValid = rest === undefined || version !== '00';
    if (traceId !== undefined && parentId !== undefined && flags !== undefined && isValid) {
      return { traceId, spanId: newSpanId(), parentId, isSampled: (Number.parseInt(flags, 16) & SAMPLED) !== 0 };
    }
  }
  return begins ? { traceId: randomHex(16), spanId: newSpanId(), parentId: null, isSampled: false } : null;
}

export const newSpanId = (): string => randomHex(8);

/** The header for a request that belongs to the trace. */
export const traceparent = (traceId: string, spanId: string, isSampled: boolean): string =>
  `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;

/** Random bytes are drawn from the system in bulk. */
const pool = Buffer.alloc(4096);
let used = pool.length;

function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}
