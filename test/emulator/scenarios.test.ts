import { describe, expect, it } from 'vitest';
import { buildSeed, createEmulator, parseSeed } from '../../emulator/index.ts';
import { scenarioSeed, withKeys } from '../../emulator/seed/scenarios.ts';
import { clientFor, type Item } from '../support/emulator-client.ts';

const END = Date.UTC(2031, 2, 1, 15);
const copy = <T>(json: T): T => JSON.parse(JSON.stringify(json));

describe('scenarios', () => {
  it.each(['empty', 'small'] as const)('%s is a valid seed that ends on the given day', (name) => {
    const seed = scenarioSeed(name, END, 'acme');
    expect(parseSeed(copy(seed))).toEqual(copy(seed));
    const dates = [...seed.leads, ...seed.opportunities].map(({ date_updated }) => date_updated).sort();
    expect(dates.at(-1)?.slice(0, 10) ?? '2031-03-01').toBe('2031-03-01');
    expect(seed.users.length).toBeGreaterThan(5);
    expect(seed.leads.length).toBe(name === 'empty' ? 0 : 200);
  });

  it('give each organization its name, its rows, and users with the roles of its keys', () => {
    const requests = [
      { name: 'acme', roles: ['restricteduser', 'admin'] },
      { name: 'beta', roles: ['superuser'] },
    ] as const;
    const tenants = Object.fromEntries(
      requests.map(({ name, roles: [first, ...others] }) =>
        withKeys(scenarioSeed('small', END, name), { name, roles: [first, ...others] }),
      ),
    );
    const core = createEmulator({ tenants, clock: () => END });
    expect(core.apiKey).toBe('api_acme_restricteduser.emulator');
    const roles = core.info().organizations.map(({ name, keys }) => [name, keys.map(({ role }) => role)]);
    expect(roles).toEqual([
      ['acme', ['restricteduser', 'admin']],
      ['beta', ['superuser']],
    ]);
    const leads = ['api_acme_admin.emulator', 'api_beta_superuser.emulator'].flatMap((key) =>
      clientFor(core, key)
        .get<{ data: Item[] }>('/lead/?_limit=200&_fields=id')
        .body.data.map(({ id }) => id),
    );
    expect(new Set(leads).size).toBe(400);
  });
});

describe('a seed with a history of some leads', () => {
  it('is valid, and only these leads have activities and tasks', () => {
    const seed = buildSeed({ leads: 90, contacts: 120, opportunities: 100, history: 30 });
    expect(parseSeed(copy(seed))).toEqual(copy(seed));
    const first = new Set(seed.leads.slice(0, 30).map(({ id }) => id));
    expect(seed.activities.length).toBeGreaterThan(100);
    expect([...seed.activities, ...seed.tasks].filter(({ lead_id }) => !first.has(lead_id))).toEqual([]);
    const ids = [...seed.leads, ...seed.deleted_leads.map(({ lead }) => lead)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
