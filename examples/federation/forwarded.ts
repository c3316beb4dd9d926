/** Headers of the caller that routers forward: the Close credential, and the time zone for filters by day. */
export const FORWARDED = ['authorization', 'x-tz-offset'] as const;
