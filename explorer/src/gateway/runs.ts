/** The operation that ran last, with its requests to Close. */
import { createStore } from '../store.ts';

/** One request to Close, as `extensions.upstream` has it. Times are milliseconds. */
export interface UpstreamRequest {
  readonly method: string;
  readonly path: string;
  /** Decoded: `a=1&b=x,y`. */
  readonly query: string;
  readonly body?: unknown;
  readonly status: number | null;
  readonly ms: number | null;
  readonly trip: number;
  /** After the operation began. */
  readonly startMs: number;
  readonly queuedMs: number;
  readonly resends: number;
  readonly bytes: number | null;
  readonly group: string;
  readonly failure?: string;
  readonly background?: true;
}

export interface RateLimit {
  readonly group: string;
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** `extensions.cost`. */
export interface Cost {
  readonly estimatedRequests: number;
  readonly actualRequests: number;
  readonly cacheHits: number;
  readonly shared: number;
  readonly reads: number;
  readonly rateLimits: readonly RateLimit[];
}

/** A result of a subscription. */
export interface LoggedEvent {
  readonly id: number;
  readonly at: Date;
  readonly text: string;
}

export interface Run {
  readonly id: number;
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Until the whole response has arrived. Null while it has not. */
  readonly ms: number | null;
  readonly upstream: readonly UpstreamRequest[] | null;
  readonly cost: Cost | null;
  /** Whether the response came in parts, which have no extensions. */
  readonly isIncremental: boolean;
  /** The newest first. */
  readonly events: readonly LoggedEvent[];
  readonly end: 'complete' | 'stopped' | 'lost' | null;
}

export const lastRun = createStore<Run | null>(null);
/** Whether the panel shows the requests. It opens with the first run. */
export const isPanelOpen = createStore(false);

const MAX_EVENTS = 200;
let runs = 0;
let events = 0;

/** Begins a run. The returned functions change it as long as it is the last one. */
export function beginRun(name: string, kind: Run['kind']) {
  runs += 1;
  const id = runs;
  const startedAt = performance.now();
  if (id === 1) isPanelOpen.set(true);
  lastRun.set({
    ...{ id, name, kind, ms: null, upstream: null, cost: null, isIncremental: false, events: [], end: null },
  });
  const change = (changed: Partial<Run>) => {
    const run = lastRun.get();
    if (run?.id === id) lastRun.set({ ...run, ...changed });
  };
  return {
    change,
    ended: (end: Run['end'], more: Partial<Run> = {}) => change({ ...more, end, ms: performance.now() - startedAt }),
    event: (result: unknown) => {
      const run = lastRun.get();
      if (run?.id !== id) return;
      events += 1;
      const event = { id: events, at: new Date(), text: JSON.stringify(result) };
      change({ events: [event, ...run.events].slice(0, MAX_EVENTS) });
    },
  };
}
