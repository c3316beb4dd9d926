/** The names and texts by which Close shows and finds objects. */

import { opportunityStatusesOf, rowsOfLead } from './lookups.ts';
import type { Contact, Lead, Opportunity, User } from './seed/schema.ts';
import type { Tables } from './tables.ts';

export type TextMode = 'full_words' | 'phrase' | 'beginning_of_words';

const ENTITIES: { readonly [name: string]: string } = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' };

/** The plain text of a rich text: lines for paragraphs and breaks, without tags. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>\s*<p[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .trim();
}

/** Lowercase words without Latin accents. In other scripts, combining marks belong to their letters. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A predicate for texts that contain the words of a query. A query without words matches no text. */
export function textMatcher(query: string, mode: TextMode): (text: string) => boolean {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return () => false;
  const tests: Record<TextMode, (words: string[]) => boolean> = {
    full_words: (words) => wanted.every((word) => words.includes(word)),
    beginning_of_words: (words) => wanted.every((start) => words.some((word) => word.startsWith(start))),
    phrase: (words) => words.some((_, at) => wanted.every((word, n) => words[at + n] === word)),
  };
  const test = tests[mode];
  return (text) => test(wordsOf(text));
}

export const fullName = (user: User): string => `${user.first_name} ${user.last_name}`.trim();

/** Inferred: the name that Close shows for a lead without one. */
export const leadDisplayName = ({ name }: Lead): string => name || 'Untitled';

export const contactText = ({ name, title, emails, phones }: Contact): string =>
  [name, title ?? '', ...emails.map(({ email }) => email), ...phones.map(({ phone }) => phone)].join(' \n ');

export const leadText = (lead: Lead, tables: Tables): string =>
  [lead.name, lead.description, lead.url ?? '', ...rowsOfLead(tables.contact, lead.id).map(contactText)].join(' \n ');

export const opportunityText = (opportunity: Opportunity, tables: Tables): string =>
  [
    opportunity.note,
    tables.lead.get(opportunity.lead_id)?.name ?? '',
    tables.contact.get(opportunity.contact_id)?.name ?? '',
    opportunityStatusesOf(tables).get(opportunity.status_id)?.label ?? '',
  ].join(' \n ');
