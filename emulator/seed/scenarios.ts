/** Organizations that the command can serve, by name. */
import { buildSeed, demoSeed, type SeedSize } from './build.ts';
import { DAY, LAST_DAY } from './dates.ts';
import type { Seed, User } from './schema.ts';
import { shiftDates } from './shift-dates.ts';

export const SCENARIOS = {
  empty: { size: { leads: 0, contacts: 0, opportunities: 0 }, about: 'users, pipelines and settings only' },
  small: { size: {}, about: '200 leads' },
  // All leads with a history would take ten times the memory.
  large: {
    size: { leads: 100_000, contacts: 120_000, opportunities: 60_000, history: 1000 },
    about: '100,000 leads, the first 1,000 with activities and tasks',
  },
} as const satisfies { readonly [name: string]: { readonly size: SeedSize; readonly about: string } };
export type Scenario = keyof typeof SCENARIOS;

export const isScenario = (name: string): name is Scenario => Object.hasOwn(SCENARIOS, name);

/** An organization of a scenario. Its activity ends on the day of `end`, in milliseconds since 1970. */
export function scenarioSeed(scenario: Scenario, end: number, namespace = ''): Seed {
  if (scenario === 'small' && namespace === '') return demoSeed(end);
  const seed = buildSeed({ ...SCENARIOS[scenario].size, namespace });
  return shiftDates(seed, Math.floor((end - LAST_DAY) / DAY));
}

/** An organization to serve, with the roles for which it has an API key. */
export interface OrganizationRequest {
  readonly name: string;
  /** Ids of built-in roles. */
  readonly roles: readonly [string, ...string[]];
}

/** The API key of a role in an organization, such as `api_acme_admin.emulator`. */
export const keyOfRole = (organization: string, role: string): string => `api_${organization}_${role}.emulator`;

const userWithRole = (users: readonly User[], role: string): string => {
  const user = users.find((each) => each.role === role && each.is_active);
  if (user === undefined) throw new Error(`No user has the role ${role}.`);
  return user.id;
};

/** Gives an organization a name, and an API key for the first active user of each role. The first key is that of `me`. */
export function withKeys(seed: Seed, { name, roles: [first, ...others] }: OrganizationRequest): [string, Seed] {
  const keys = Object.fromEntries(others.map((role) => [keyOfRole(name, role), userWithRole(seed.users, role)]));
  const organization = { ...seed.organization, name };
  return [keyOfRole(name, first), { ...seed, organization, me: userWithRole(seed.users, first), keys }];
}
