/**
 * Subscriptions over Server-Sent Events. A stream that ends is opened again after the last cursor, so no change is missed. The
 * client's own retries would send the first cursor again.
 */

import type { SubscriptionForwarder } from '@urql/core';
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-sse';
import { report } from './connection.ts';
import { headers } from './token.ts';
import { GRAPHQL_URL } from './url.ts';

/** The gateway sends a comment every 12 s. A proxy that lost the gateway says nothing. */
const SILENCE_MS = 30_000;
const LONGEST_PAUSE_MS = 15_000;
/** After these, the same subscription would fail again: the page queries again, or the user signs in. */
const FINAL = new Set([
  'EVENTS_LOST',
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_ONLY',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const client = createClient({ url: GRAPHQL_URL, retryAttempts: 0, headers, fetchFn: fetchWatched });

/** Ends a response that is silent for too long. */
async function fetchWatched(input: RequestInfo, init: RequestInit = {}): Promise<Response> {
  const watchdog = new AbortController();
  const response = await fetch(input, {
    ...init,
    signal: AbortSignal.any([watchdog.signal, ...(init.signal ? [init.signal] : [])]),
  });
  if (response.body === null) return response;
  let timer: ReturnType<typeof setTimeout>;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => watchdog.abort(new Error('The stream is silent.')), SILENCE_MS);
  };
  watch();
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        watch();
        controller.enqueue(chunk);
      },
      flush: () => clearTimeout(timer),
    }),
  );
  return new Response(body, response);
}

interface Change {
  readonly cursor: string;
  readonly action: string;
}

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && 'cursor' in value && 'action' in value;

/** A subscription has one root field, and each payload has a cursor. */
const changeOf = ({ data }: ExecutionResult): Change | undefined => Object.values(data ?? {}).find(isChange);

const codeOf = ({ errors }: ExecutionResult): string | undefined => {
  const code = errors?.[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
};

export const forwardSubscription: SubscriptionForwarder = ({ query, variables, extensions, operationName }) => ({
  subscribe(sink) {
    let after = variables?.after;
    let attempt = 0;
    let dispose = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;

    const end = (complete: boolean) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('online', openNow);
      dispose();
      report({ live: 'idle' });
      if (complete) sink.complete();
    };
    const openLater = () => {
      if (isOver) return;
      report({ live: 'reconnecting' });
      timer = setTimeout(open, Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt++) * (0.5 + Math.random() / 2));
    };
    const receive = (result: ExecutionResult) => {
      const code = codeOf(result);
      if (code !== undefined && FINAL.has(code)) {
        sink.next({ ...result, data: result.data ?? null });
        return end(true);
      }
      const change = changeOf(result);
      // Others, such as SLOW_CONSUMER, end the stream: it is resumed.
      if (change === undefined) return;
      attempt = 0;
      after = change.cursor;
      report({ live: 'live' });
      if (change.action !== 'STARTED') sink.next({ ...result, data: result.data ?? null });
    };
    const open = () => {
      clearTimeout(timer);
      dispose();
      let isCurrent = true;
      const next = () => {
        if (isCurrent) openLater();
        isCurrent = false;
      };
      const stop = client.subscribe(
        {
          query: query ?? '',
          variables: { ...variables, after },
          ...(operationName === undefined ? {} : { operationName }),
          ...(extensions === undefined ? {} : { extensions }),
        },
        { next: receive, error: next, complete: next },
      );
      dispose = () => {
        isCurrent = false;
        stop();
      };
    };
    const openNow = () => {
      attempt = 0;
      open();
    };

    report({ live: 'connecting' });
    window.addEventListener('online', openNow);
    open();
    return { unsubscribe: () => end(false) };
  },
});
