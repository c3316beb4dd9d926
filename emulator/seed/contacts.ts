import { formatPhone } from '../phone.ts';
import type { Catalogue } from './catalogue.ts';
import { instantBetween, LAST_DAY } from './dates.ts';
import { PEOPLE, PLACES, TITLES } from './names.ts';
import { idOf, type Random } from './random.ts';
import type { Contact, Lead } from './schema.ts';

export function buildContact(n: number, lead: Lead, catalogue: Catalogue, random: Random, namespace: string): Contact {
  const [first, last] = random.pick(PEOPLE);
  const [, country, zone, dial] = random.pick(PLACES);
  const digits = `${dial}${random.int(1_000_000, 9_999_999)}`;
  const hasPhone = random.chance(0.6);
  const created = instantBetween(random, Date.parse(lead.date_created), LAST_DAY);
  const role = catalogue.custom_fields[6];
  const author = catalogue.users[n % catalogue.users.length]?.id ?? catalogue.me;
  return {
    id: idOf('cont', n, namespace),
    lead_id: lead.id,
    name: n % 60 === 59 ? '' : `${first} ${last}`,
    title: random.pick(TITLES),
    emails: Array.from({ length: random.pick([0, 1, 1, 1, 2] as const) }, (_, k) => ({
      email: `person-${n}${k === 0 ? '' : '.private'}@company-${n % 200}.example`,
      type: k === 0 ? 'office' : 'home',
      is_unsubscribed: random.chance(0.1),
    })),
    phones: hasPhone ? [{ phone: digits, phone_formatted: formatPhone(digits), type: 'mobile', country }] : [],
    urls: random.chance(0.2) ? [{ url: `https://people.example/${n}`, type: 'url' }] : [],
    timezone: hasPhone ? zone : null,
    timezone_source: hasPhone ? 'inferred_from_phone_number' : null,
    custom: role !== undefined && random.chance(0.5) ? { [role.id]: role.choices?.[random.int(0, 2)] ?? '' } : {},
    integration_links: n % 50 === 0 ? [{ name: 'Directory', url: `https://directory.example/${n}` }] : [],
    created_by: author,
    updated_by: author,
    date_created: created,
    date_updated: instantBetween(random, Date.parse(created), LAST_DAY),
  };
}
