import type { CallerPlace, Quota, QuotaState } from '../../admission/callers/caller-limits.ts';
import type { Limits } from '../../config/limits.ts';

/** The headers of responses to a caller that is limited. */
export interface RateLimitHeaders {
  readonly 'ratelimit-policy': string;
  readonly ratelimit: string;
}

/** For callers that are not limited. */
const NONE: Partial<RateLimitHeaders> = {};

/** Writes what a caller may use and what it has left (draft-ietf-httpapi-ratelimit-headers, since revision 08). */
export function rateLimitHeaders(limits: Limits): (place: CallerPlace | null) => Partial<RateLimitHeaders> {
  const policies: readonly (readonly [quota: Quota, text: string])[] = [
    ['operations', `q=${limits.LIMIT_CALLER_OPERATIONS_PER_MINUTE};w=60`],
    ['cost', `q=${limits.LIMIT_CALLER_COST_PER_MINUTE};w=60`],
    ['concurrency', `q=${limits.LIMIT_CALLER_OPERATIONS};qu="concurrent-requests"`],
  ];
  const policy = policies.map(([quota, text]) => `"${quota}";${text}`).join(', ');
  return (place) =>
    place === null ? NONE : { 'ratelimit-policy': policy, ratelimit: place.state().map(textOf).join(', ') };
}

const textOf = ({ quota, remaining, seconds }: QuotaState): string =>
  `"${quota}";r=${remaining}${seconds === null ? '' : `;t=${seconds}`}`;
