import type { Seed } from '../../emulator/index.ts';

/** Gives all opportunities to active users. A deactivated user costs one GET, which budgets do not include. */
export function withListedOwners(seed: Seed): Seed {
  const listed = new Set(seed.users.filter((user) => user.is_active).map(({ id }) => id));
  const [someone = null] = listed;
  const opportunities = seed.opportunities.map((opportunity) =>
    opportunity.user_id === null || listed.has(opportunity.user_id)
      ? opportunity
      : { ...opportunity, user_id: someone },
  );
  return { ...seed, opportunities };
}
