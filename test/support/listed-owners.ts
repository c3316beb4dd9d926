import type { Seed } from '../../emulator/index.ts';

/**
 * Gives all opportunities and activities to active users, and lets these have made all changes. A deactivated user costs
 * one GET, which budgets do not include.
 */
export function withListedOwners(seed: Seed): Seed {
  const listed = new Set(seed.users.filter((user) => user.is_active).map(({ id }) => id));
  const [someone = null] = listed;
  const owner = (id: string | null) => (id === null || listed.has(id) ? id : someone);
  return {
    ...seed,
    opportunities: seed.opportunities.map((row) => ({
      ...row,
      user_id: owner(row.user_id),
      created_by: owner(row.created_by),
      updated_by: owner(row.updated_by),
    })),
    activities: seed.activities.map((row) => ({ ...row, user_id: owner(row.user_id) })),
  };
}
