import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import type { IntegrationLinkTemplate } from './schema.ts';

/** One for each kind of object. */
export function buildIntegrationLinks(me: string, namespace: string): IntegrationLinkTemplate[] {
  const links = [
    ['lead', 'Shop', 'https://shop.example/customers?name={{ lead.display_name }}'],
    ['contact', 'Directory', 'https://directory.example/?q={{ contact.name }}'],
    ['opportunity', 'Quote', 'https://quotes.example/{{ opportunity.id }}'],
  ] as const;
  return links.map(([type, name, url], n) => ({
    id: idOf('ilink', n, namespace),
    ...{ name, type, url, created_by: me, updated_by: me },
    ...{ date_created: CATALOGUE_CREATED, date_updated: CATALOGUE_UPDATED },
  }));
}
