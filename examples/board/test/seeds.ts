/** Few opportunities with one lead each, so that a test can name them. */
import { buildSeed, type Seed } from '../../../emulator/index.ts';

/** The key of a user who is not the one of the gateway. */
export const COLLEAGUE = 'api_colleague';

export interface SmallSeed {
  readonly seed: Seed;
  readonly columns: readonly [string, string, string];
  /** Names of leads with an opportunity in the first column. */
  readonly names: readonly string[];
}

export function smallSeed(opportunities = 8): SmallSeed {
  const built = buildSeed({ leads: opportunities, contacts: opportunities, opportunities, history: false });
  const [pipeline] = built.pipelines;
  const active = pipeline?.statuses.filter(({ type }) => type === 'active') ?? [];
  const [first, second, third] = active.map(({ label }) => label);
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('The seed has too few statuses.');
  const leads = built.leads.map((lead, index) => ({ ...lead, name: `Customer ${index + 1} Ltd` }));
  const colleague = built.users.find(({ id, is_active }) => is_active && id !== built.me);
  const seed = {
    ...built,
    keys: { [COLLEAGUE]: colleague?.id ?? built.me },
    leads,
    opportunities: built.opportunities.map((opportunity, index) => ({
      ...opportunity,
      lead_id: leads[index]?.id ?? opportunity.lead_id,
      contact_id: null,
      status_id: active[0]?.id ?? opportunity.status_id,
      value: 100_000 * (opportunities - index),
      value_period: 'one_time' as const,
    })),
  };
  return { seed, columns: [first, second, third], names: leads.map(({ name }) => name) };
}
