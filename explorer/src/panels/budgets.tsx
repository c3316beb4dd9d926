import type { RateLimit } from '../gateway/runs.ts';

/** What is left of Close's rate limits for the endpoint groups that the operation used. */
export function Budgets({ rateLimits }: { readonly rateLimits: readonly RateLimit[] }) {
  if (rateLimits.length === 0) return null;
  return (
    <ul className="budgets" aria-label="Budget left at Close">
      {rateLimits.map(({ group, limit, remaining, resetSeconds }) => (
        <li key={group}>
          <span className="budget-group">{group}</span>
          <meter
            min={0}
            max={limit}
            low={limit / 10}
            value={remaining}
            aria-label={`${group}: ${remaining} of ${limit} left`}
          />
          <span className="budget-text">
            {remaining} of {limit} left, for {resetSeconds} s
          </span>
        </li>
      ))}
    </ul>
  );
}
