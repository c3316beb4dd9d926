import { attachmentsOf } from './activity-context.ts';
import type { Catalogue } from './catalogue.ts';
import { dayAfter, instantBetween, LAST_DAY } from './dates.ts';
import { NOTES } from './names.ts';
import { idOf, type Random } from './random.ts';
import type { Contact, Lead, Opportunity, ValuePeriod } from './schema.ts';

const PERIODS: readonly (readonly [ValuePeriod, ...ValuePeriod[]])[] = [
  ['annual', 'annual', 'one_time', 'monthly'],
  ['annual', 'monthly'],
  ['one_time', 'one_time', 'annual'],
];

/** A value in cents. Most are round, a few repeat, some are 0 or missing. */
function pickAmount(random: Random): number | null {
  const kind = random.int(0, 99);
  if (kind < 6) return null;
  if (kind < 8) return 0;
  if (kind < 20) return random.int(1_001, 9_999_999);
  if (kind < 50) return random.pick([50_000, 120_000, 250_000, 480_000, 1_000_000] as const);
  return random.int(5, 900) * 10_000;
}

/** The nth opportunity. Its status comes first, then dates and confidence that fit the status. */
export function buildOpportunity(
  n: number,
  lead: Lead,
  contacts: readonly Contact[],
  catalogue: Catalogue,
  random: Random,
  namespace: string,
): Opportunity {
  const draw = random.int(0, 99);
  const pipeline = draw < 60 ? 0 : draw < 85 ? 1 : 2;
  const statuses = catalogue.pipelines[pipeline % catalogue.pipelines.length]?.statuses ?? [];
  const active = statuses.filter(({ type }) => type === 'active');
  const outcome = random.int(0, 99);
  // The smaller of two draws: early statuses have more opportunities than late ones.
  const index = Math.min(random.int(0, active.length - 1), random.int(0, active.length - 1));
  const type = outcome < 27 ? 'won' : outcome < 47 ? 'lost' : 'active';
  const status = type === 'active' ? active[index] : statuses.find((status) => status.type === type);
  const created = instantBetween(random, Date.parse(lead.date_created), LAST_DAY);
  const updated = instantBetween(random, Date.parse(created), LAST_DAY);
  const author = catalogue.users[n % catalogue.users.length]?.id ?? catalogue.me;
  const [discount, region] = [catalogue.custom_fields[7], catalogue.custom_fields[8]];
  return {
    id: idOf('oppo', n, namespace),
    lead_id: lead.id,
    contact_id: random.chance(0.6) ? (contacts[random.int(0, Math.max(0, contacts.length - 1))]?.id ?? null) : null,
    user_id: catalogue.users[random.int(0, catalogue.users.length - 1)]?.id ?? null,
    status_id: status?.id ?? '',
    value: pickAmount(random),
    value_period: random.pick(PERIODS[pipeline] ?? ['one_time']),
    confidence:
      type === 'won' ? 100 : type === 'lost' ? random.pick([0, 0, 25] as const) : Math.min(95, 20 + index * 17),
    date_won:
      type === 'won'
        ? updated.slice(0, 10)
        : random.chance(type === 'active' ? 0.75 : 0.2)
          ? dayAfter(random, Date.parse(created), 240)
          : null,
    date_lost: type === 'lost' ? updated : null,
    note: random.pick(NOTES),
    note_html: null,
    is_stalled: type === 'active' && random.chance(0.2),
    custom: {
      ...(discount !== undefined && random.chance(0.3) ? { [discount.id]: random.int(0, 50) / 2 } : {}),
      ...(region !== undefined && random.chance(0.2) ? { [region.id]: 'North' } : {}),
    },
    attachments: attachmentsOf(n),
    integration_links: n % 60 === 0 ? [{ name: 'Quote', url: `https://quotes.example/${n}` }] : [],
    created_by: author,
    updated_by: author,
    date_created: created,
    date_updated: updated,
  };
}
