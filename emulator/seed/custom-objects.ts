/** Custom objects of one type: the sites of leads. */
import type { Catalogue } from './catalogue.ts';
import { idOf } from './random.ts';
import type { Contact, CustomObject, CustomValue, Lead } from './schema.ts';

/** Every tenth lead has a site. */
const hasSite = (n: number): boolean => n % 10 === 3;

/** The custom value in which a lead refers to its first site. */
export function mainSiteValue(n: number, catalogue: Catalogue, namespace: string): Record<string, CustomValue> {
  const field = catalogue.custom_fields.find(({ type }) => type === 'custom_object');
  return field === undefined || !hasSite(n) ? {} : { [field.id]: idOf('custobj', 2 * n, namespace) };
}

/** The sites of the nth lead: none, one or two. */
export function buildSites(
  lead: Lead,
  n: number,
  contacts: ReadonlyMap<string, readonly Contact[]>,
  catalogue: Catalogue,
  namespace: string,
): CustomObject[] {
  const [type] = catalogue.custom_object_types;
  const [opened, person, inspected, technicians, visitors, neighbors] = catalogue.custom_fields.filter(
    ({ object }) => object === 'custom_object',
  );
  if (type === undefined || opened === undefined || person === undefined || !hasSite(n)) return [];
  const there = contacts.get(lead.id)?.[0]?.id;
  const { created_by, updated_by, date_created, date_updated } = lead;
  return Array.from({ length: n % 20 === 3 ? 2 : 1 }, (_, k) => ({
    ...{ created_by, updated_by, date_created, date_updated },
    id: idOf('custobj', 2 * n + k, namespace),
    custom_object_type_id: type.id,
    lead_id: lead.id,
    name: k === 0 ? 'Headquarters' : 'Warehouse',
    custom: {
      [opened.id]: lead.date_created.slice(0, 10),
      ...(there === undefined ? {} : { [person.id]: there }),
      ...Object.fromEntries(
        [
          [inspected, lead.date_updated] as const,
          [technicians, catalogue.users.slice(k, k + 2).map(({ id }) => id)] as const,
          [visitors, (contacts.get(lead.id) ?? []).map(({ id }) => id)] as const,
          [neighbors, k === 0 ? [] : [idOf('custobj', 2 * n, namespace)]] as const,
        ].flatMap(([field, value]) => (field === undefined || value.length === 0 ? [] : [[field.id, value]])),
      ),
    },
  }));
}
