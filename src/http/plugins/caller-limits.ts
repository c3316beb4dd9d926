import type { CallerPlace } from '../../admission/callers/caller-limits.ts';
import type { Limits } from '../../config/limits.ts';
import { rateLimitHeaders } from '../callers/rate-limit-headers.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Sends limited callers what they have left. `useCost` refuses their operations. */
export function useCallerLimits(limits: Limits): GatewayPlugin {
  const headersOf = rateLimitHeaders(limits);
  return {
    onFastPath: { builtIn: 'The fast path enters the place of the operation, and sends the same headers.' },
    onResponse({ response, serverContext }) {
      const { place = null }: { readonly place?: CallerPlace | null } = serverContext;
      for (const [name, value] of Object.entries(headersOf(place))) response.headers.set(name, value);
    },
  };
}
