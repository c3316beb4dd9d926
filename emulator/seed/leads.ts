import type { Catalogue } from './catalogue.ts';
import { mainSiteValue } from './custom-objects.ts';
import { DAY, FIRST_DAY, instantBetween, LAST_DAY } from './dates.ts';
import { COMPANY_FIRST, COMPANY_FORM, COMPANY_OTHER, COMPANY_SECOND, PLACES } from './names.ts';
import { idOf, type Random } from './random.ts';
import type { CustomValue, Lead } from './schema.ts';

/** The states of the cities that have one. */
const STATES: { readonly [city: string]: string } = { Austin: 'TX', Pune: 'Maharashtra', 'São Paulo': 'SP' };

/** The name of the nth lead. The first has none, and every sixth has an unusual one. */
function companyName(n: number, random: Random): string {
  if (n === 0) return '';
  if (n % 6 === 5) {
    const name = COMPANY_OTHER[Math.floor(n / 6) % COMPANY_OTHER.length] ?? '';
    return n < 6 * COMPANY_OTHER.length ? name : `${name} ${Math.floor(n / 6)}`;
  }
  return `${random.pick(COMPANY_FIRST)} ${random.pick(COMPANY_SECOND)} ${random.pick(COMPANY_FORM)}`;
}

export function buildLead(n: number, catalogue: Catalogue, random: Random, namespace: string): Lead {
  const created = instantBetween(random, FIRST_DAY, LAST_DAY - 20 * DAY);
  const [city, country] = random.pick(PLACES);
  const statuses = catalogue.organization.lead_statuses;
  const author = catalogue.users[n % catalogue.users.length]?.id ?? catalogue.me;
  const address = {
    address_1: `${random.int(1, 180)} Market Street`,
    address_2: n % 8 === 5 ? 'Floor 3' : '',
    city,
    state: STATES[city] ?? '',
    zipcode: String(random.int(10000, 99999)),
    country,
    label: random.chance(0.8) ? 'business' : 'mailing',
  };
  return {
    id: idOf('lead', n, namespace),
    name: companyName(n, random),
    description: random.chance(0.3) ? 'Met at the spring fair' : '',
    url: random.chance(0.7) ? `https://company-${n}.example` : null,
    status_id: statuses[random.int(0, statuses.length - 1)]?.id ?? '',
    addresses: random.chance(0.6) ? [address] : [],
    custom: { ...leadCustomValues(n, catalogue, random), ...mainSiteValue(n, catalogue, namespace) },
    integration_links:
      n % 20 === 0 ? [{ name: 'Open in billing', url: `https://billing.example/accounts/${n}?ref=a%26b` }] : [],
    created_by: author,
    updated_by: n % 7 === 0 ? null : author,
    date_created: created,
    date_updated: instantBetween(random, Date.parse(created), LAST_DAY),
  };
}

function leadCustomValues(n: number, catalogue: Catalogue, random: Random): Record<string, CustomValue> {
  const [industry, interests, employees, renewal, manager, vat, , , region] = catalogue.custom_fields;
  const values: [typeof industry, CustomValue, number][] = [
    [industry, industry?.choices?.[random.int(0, 4)] ?? '', 0.7],
    [interests, (interests?.choices ?? []).filter(() => random.chance(0.4)), 0.5],
    [employees, random.chance(0.1) ? 0 : random.int(1, 4000), 0.6],
    [renewal, instantBetween(random, FIRST_DAY, LAST_DAY).slice(0, 10), 0.4],
    [manager, catalogue.users[random.int(0, catalogue.users.length - 1)]?.id ?? catalogue.me, 0.4],
    [vat, `VAT${100000 + n}`, 0.3],
    [region, random.pick(['North', 'South', 'Δυτικά', 'Coast'] as const), 0.4],
  ];
  const custom: Record<string, CustomValue> = {};
  for (const [field, value, share] of values) {
    const empty = Array.isArray(value) && value.length === 0;
    if (field !== undefined && random.chance(share) && !empty) custom[field.id] = value;
  }
  return custom;
}
