import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../mapping/error-codes.ts';
import { acceptedBy } from '../media-types.ts';
import type { GatewayPlugin } from './plugin.ts';

const STREAM_TYPE = /^(?:text\/event-stream|multipart\/mixed)/;
/** Longer than the interval of Yoga's heartbeat, 12 s: only a caller that reads nothing is disconnected. */
const STALLED_MS = 30_000;

/**
 * Makes responses in parts arrive part by part: nginx would hold them back until they end. Disconnects callers that stop
 * reading. Refuses subscriptions whose events the caller would not accept, before they start.
 */
export function useStreamedResponses(): GatewayPlugin {
  return {
    onFastPath: { notNeeded: 'The fast path serves no response in parts.' },
    onSubscribe({ args: { contextValue } }) {
      const { request, isWebSocket } = contextValue;
      if (isWebSocket || acceptedBy(request.headers.get('accept')).hasEvents) return;
      const extensions = { code: 'BAD_REQUEST' satisfies ErrorCode, http: { status: 406 } };
      throw new GraphQLError('Accept `text/event-stream` for a subscription, or use a WebSocket.', { extensions });
    },
    onResponse({ response, serverContext: { res } }) {
      if (!STREAM_TYPE.test(response.headers.get('content-type') ?? '')) return;
      response.headers.set('x-accel-buffering', 'no');
      res.setTimeout(STALLED_MS, () => res.destroy());
    },
  };
}
