/** The gateway without a Close account: an emulator beside it, and examples that find something in it. */
import { demoSeed, type Emulator, type Seed, startEmulator } from './emulator/index.ts';
import type { ExampleVariables } from './examples.ts';

export interface Demo {
  readonly emulator: Emulator;
  readonly variables: ExampleVariables;
}

export async function startDemo(port: number): Promise<Demo> {
  const seed = demoSeed();
  return { emulator: await startEmulator({ port, seed, recordLimit: 0 }), variables: demoVariables(seed) };
}

/** Ids and days of the seed for the operations that need some. */
export function demoVariables(seed: Seed): ExampleVariables {
  const dealsOf = (leadId: string) => seed.opportunities.filter((deal) => deal.lead_id === leadId).length;
  const contactsOf = (leadId: string) => seed.contacts.filter((contact) => contact.lead_id === leadId).length;
  const lead = seed.leads.find(({ id, name }) => name !== '' && contactsOf(id) > 1 && dealsOf(id) > 2);
  const owners = seed.users.filter((user) => user.is_active).slice(0, 4);
  const days = seed.opportunities.flatMap(({ date_won }) => date_won ?? []).sort();
  const year = days[Math.floor(days.length / 2)]?.slice(0, 4) ?? '2026';
  const ofYear = { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` };
  const busiest = [...Map.groupBy(seed.activities, (activity) => activity.lead_id)].sort(
    ([, some], [, others]) => others.length - some.length,
  );
  const moves = Map.groupBy(seed.activities, ({ held }) => String(held.opportunity_id ?? ''));
  const moved = seed.opportunities.find(({ id, value }) => value !== null && (moves.get(id)?.length ?? 0) > 3);
  const lastDay = Math.max(...seed.opportunities.map(({ date_updated }) => Date.parse(date_updated)));
  return {
    LeadTimeline: { id: busiest[0]?.[0] ?? seed.leads[0]?.id },
    SearchBox: { query: lead?.name.slice(0, 4).toLowerCase() },
    DealHistory: { id: moved?.id ?? seed.opportunities[0]?.id },
    PipelineFunnel: { id: seed.pipelines[0]?.id, from: new Date(lastDay - 60 * 86_400_000).toISOString() },
    LeadDetail: { id: lead?.id ?? seed.leads[0]?.id },
    Forecast: { users: owners.map(({ id }) => id), ...ofYear },
    WonByMonth: ofYear,
    StatusReport: { ...ofYear, to: `${year}-12-31` },
  };
}
