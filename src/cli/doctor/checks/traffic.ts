/** What the requests of all checks say about Close: its latency and its rate limits. */
import { endpointGroup } from '../../../close/traffic/endpoint-group.ts';
import { parseRateLimit } from '../../../close/wire/rate-limit.ts';
import { type Check, ok, warning } from '../check.ts';
import type { Exchange } from '../read-only-close.ts';

const SLOW_MS = 1_000;

export const latency: Check = {
  name: 'latency',
  needsKey: false,
  run: async ({ exchanges }) => {
    const sorted = exchanges.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const median = Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
    const slowest = Math.round(sorted.at(-1) ?? 0);
    const finding = `median ${median} ms, slowest ${slowest} ms, of ${sorted.length} requests`;
    return [median <= SLOW_MS ? ok(finding) : warning(finding, 'Run the gateway closer to Close.')];
  },
};

/** The latest header of each endpoint group. */
export const limits: Check = {
  name: 'limit',
  needsKey: true,
  run: async ({ exchanges }) => {
    const latest = new Map<string, Exchange>();
    for (const exchange of exchanges) latest.set(endpointGroup(exchange.method, exchange.path), exchange);
    const seen = [...latest].flatMap(([group, { answer }]) => {
      const rateLimit = parseRateLimit({ ratelimit: answer?.headers.get('ratelimit') ?? undefined });
      return rateLimit === null ? [] : [{ group, ...rateLimit }];
    });
    if (seen.length === 0) {
      return [warning('no response reports one', 'The gateway then learns the limits only from refused requests.')];
    }
    return seen.map(({ group, limit, remaining, resetSeconds }) => {
      const finding = `${remaining} of ${limit} left for ${Math.ceil(resetSeconds)} s`;
      const isLow = remaining < limit / 10;
      return {
        ...(isLow ? warning(finding, 'Other programs use the same key or organization.') : ok(finding)),
        part: group,
      };
    });
  },
};
