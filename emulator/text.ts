import type { Contact, Lead, Opportunity } from './seed/schema.ts';
import { opportunityStatusesOf, rowsOfLead, type Tables } from './store.ts';

export type TextMode = 'full_words' | 'phrase' | 'beginning_of_words';

/** Lower-case words without Latin accents. Marks of other scripts belong to their letters. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether a text holds the words of another. An empty question is textWords by nothing. */
export function textMatcher(question: string, mode: TextMode): (text: string) => boolean {
  const wanted = wordsOf(question);
  if (wanted.length === 0) return () => false;
  const tests: Record<TextMode, (textWords: string[]) => boolean> = {
    full_words: (textWords) => wanted.every((word) => textWords.includes(word)),
    beginning_of_words: (textWords) => wanted.every((start) => textWords.some((word) => word.startsWith(start))),
    phrase: (textWords) => textWords.some((_, at) => wanted.every((word, n) => textWords[at + n] === word)),
  };
  const test = tests[mode];
  return (text) => test(wordsOf(text));
}

/** Inferred: what Close shows for a lead without a name. */
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
