import { formatPhone, phoneCountry } from '../phone.ts';
import { PLACES } from '../seed/names.ts';
import type { Contact } from '../seed/schema.ts';
import { applyCustomChanges } from './custom-values.ts';
import { objectOf, type ParsedBody, type Values } from './request-body.ts';
import {
  arrayOf,
  choice,
  email,
  existingId,
  instant,
  maxLength,
  nullable,
  phone,
  required,
  text,
  url,
  type Validator,
  withDefault,
} from './validators.ts';
import type { Write } from './write.ts';

const TYPES = ['office', 'mobile', 'direct', 'home', 'fax', 'url', 'other'] as const;

const placeOf = (number: string) => PLACES.find(([, , , dial]) => number.startsWith(dial));

const MAX_ITEMS = 100;

const emails = arrayOf(
  objectOf(
    {
      fields: { email, type: withDefault('office', choice(TYPES)) },
      required: ['email'],
      ignored: ['is_unsubscribed'],
    },
    (sent) => ({
      email: sent.email ?? '',
      type: sent.type ?? 'office',
      is_unsubscribed: false,
    }),
  ),
  MAX_ITEMS,
);

const phones = arrayOf(
  objectOf(
    {
      fields: { phone: required(phone), type: withDefault('office', choice(TYPES)) },
      required: ['phone'],
      ignored: ['phone_formatted', 'country'],
    },
    ({ phone: number = '', type = 'office' }) => ({
      phone: number,
      phone_formatted: formatPhone(number),
      type,
      country: phoneCountry(number),
    }),
  ),
  MAX_ITEMS,
);

const urls = arrayOf(
  objectOf({ fields: { url, type: withDefault('url', choice(TYPES)) }, required: ['url'] }, (sent) => ({
    url: sent.url ?? '',
    type: sent.type ?? 'url',
  })),
  MAX_ITEMS,
);

const TIMEZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** The keys for all writes. Lists have at most 100 items (documented). */
export const CONTACT_FIELDS = {
  name: maxLength(1000, text),
  title: withDefault(null, maxLength(1000, text)),
  emails,
  phones,
  urls,
  timezone: nullable(choice(TIMEZONES)),
};
/** Further keys for new contacts: author and date of an import (documented). */
export const CONTACT_CREATION = { created_by: nullable(existingId('user')), date_created: nullable(instant) };
const NEW_CONTACT = { ...CONTACT_FIELDS, ...CONTACT_CREATION };
type Fields = Values<typeof NEW_CONTACT>;

/** The contacts inside the body of a new lead. */
export const nestedContacts: Validator<ParsedBody<Fields>[]> = arrayOf(
  objectOf({ fields: NEW_CONTACT, custom: 'contact' }, (sent: ParsedBody<Fields>) => sent),
);

type Timezone = Pick<Contact, 'timezone' | 'timezone_source'>;

/**
 * The time zone that was sent, else that of the first phone number with a known one (recorded:
 * `inferred_from_phone_number`). The source of one that was sent is INVENTED.
 */
export function timezoneOf(sent: string | null, numbers: Contact['phones']): Timezone {
  if (sent !== null) return { timezone: sent, timezone_source: 'manual' };
  const [, , timezone = null] = numbers.map((each) => placeOf(each.phone)).find((place) => place !== undefined) ?? [];
  return { timezone, timezone_source: timezone === null ? null : 'inferred_from_phone_number' };
}

/** Adds a contact. The caller logs the event, after it has added related rows. */
export function addContact(
  write: Write,
  lead: string,
  { custom, created_by, date_created, timezone = null, ...sent }: ParsedBody<Fields>,
): Contact {
  const fields = { name: '', title: null, emails: [], phones: [], urls: [], ...sent };
  const contact: Contact = {
    id: write.newId('cont'),
    lead_id: lead,
    ...fields,
    ...timezoneOf(timezone, fields.phones),
    custom: applyCustomChanges({}, custom),
    integration_links: [],
    created_by: created_by ?? write.context.me.id,
    date_created: date_created ?? write.at,
    ...write.stamps,
  };
  write.put('contact', contact);
  return contact;
}

/** Deletes a contact and clears it in opportunities and tasks, including those of other leads (inferred). */
export function removeContact(write: Write, contact: Contact): void {
  for (const opportunity of write.context.tables.opportunity.all()) {
    if (opportunity.contact_id === contact.id) {
      write.update('opportunity', opportunity, { ...opportunity, contact_id: null, ...write.stamps });
    }
  }
  for (const task of write.context.tables.task.all()) {
    if (task.contact_id === contact.id) write.update('task', task, { ...task, contact_id: null, ...write.stamps });
  }
  write.remove('contact', contact);
}
