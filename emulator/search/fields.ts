import { fieldErrors } from '../errors.ts';
import { amountsOf } from '../money.ts';
import type { Activity, Contact, CustomField, CustomObject, CustomValue, Lead, Opportunity } from '../seed/schema.ts';
import { ofLead, statusesOf, type Tables } from '../store.ts';
import { contactText, leadDisplayName, leadText, opportunityText } from '../text.ts';
import type { Field } from './request-body.ts';
import { ACTIVITIES, type ActivityName, activitiesBy, activity, happened } from './types/activity.ts';
import {
  type Held,
  type Kind,
  moment,
  number,
  reference,
  type SearchField,
  stamps,
  term,
  text,
} from './types/fields.ts';

/** How one type of object is searched: its own fields, its text, and its rows beside those of other types. */
export interface SearchType<T> {
  fields: { readonly [name: string]: SearchField<T> };
  text: (row: T, tables: Tables) => string;
  related: { readonly [type: string]: (row: T, tables: Tables) => readonly Found[] };
  custom?: (row: T) => { readonly [id: string]: CustomValue };
}

type Email = Contact['emails'][number];
type Phone = Contact['phones'][number];
type Url = Contact['urls'][number];
type Address = Lead['addresses'][number];

export interface Rows extends Record<ActivityName, Activity> {
  lead: Lead;
  contact: Contact;
  opportunity: Opportunity;
  custom_object: CustomObject;
  contact_email: Email;
  contact_phone: Phone;
  contact_url: Url;
  address: Address;
}
export type TypeName = keyof Rows;
/** A row with the type it is of. */
export type Found = { [type in TypeName]: { type: type; row: Rows[type] } }[TypeName];

const lead: SearchType<Lead> = {
  fields: {
    ...stamps,
    name: text(({ name }) => name),
    display_name: text(leadDisplayName),
    description: text(({ description }) => description),
    url: text(({ url }) => url),
    status_id: reference((row) => row.status_id),
    addresses_count: number(({ addresses }) => addresses.length),
    all_urls_count: number((row, { contact }) => {
      return (row.url === null ? 0 : 1) + ofLead(contact, row.id).flatMap(({ urls }) => urls).length;
    }),
    // Seen: a lead without any has no number, not 0.
    num_emails: number((row, tables) => happened(row, tables, ['Email']).length || null),
    num_upcoming_meetings: number(
      (row, tables) =>
        happened(row, tables, ['Meeting']).filter(({ held }) => held.status === 'upcoming').length || null,
    ),
    last_call_duration: number((row, tables) => {
      const duration = happened(row, tables, ['Call']).at(-1)?.held.duration;
      return typeof duration === 'number' ? duration : null;
    }),
    // Inferred: what is still to come is no communication yet.
    last_communication_date: moment(
      (row, tables) =>
        happened(row, tables, ['Email', 'Call', 'SMS', 'WhatsAppMessage', 'Meeting']).findLast(
          ({ held }) => held.status !== 'upcoming',
        )?.date_created ?? null,
    ),
    last_lead_status_change_date: moment(
      ({ id }, { activity }) =>
        ofLead(activity, id).findLast(({ type }) => type === 'LeadStatusChange')?.date_updated ?? null,
    ),
    // Inferred: the time zone of the first of its people who has one.
    timezone_id: {
      kind: 'zone',
      get: ({ id }, { contact }) => ofLead(contact, id).find(({ timezone }) => timezone !== null)?.timezone ?? null,
    },
  },
  text: leadText,
  custom: ({ custom }) => custom,
  related: {
    contact: ({ id }, { contact }) => ofLead(contact, id).map((row) => ({ type: 'contact', row })),
    opportunity: ({ id }, { opportunity }) => ofLead(opportunity, id).map((row) => ({ type: 'opportunity', row })),
    address: ({ addresses }) => addresses.map((row) => ({ type: 'address', row })),
    ...activitiesBy(
      (name) =>
        ({ id }: Lead, { activity }: Tables): Found[] =>
          ofLead(activity, id)
            .filter(({ type }) => type === ACTIVITIES[name])
            .map((row) => ({ type: name, row })),
    ),
  },
};

const leadOf = ({ lead_id }: { lead_id: string }, tables: Tables): Found[] => {
  const row = tables.lead.get(lead_id);
  return row === undefined ? [] : [{ type: 'lead', row }];
};

const contact: SearchType<Contact> = {
  fields: {
    ...stamps,
    name: text(({ name }) => name),
    title: text(({ title }) => title),
    lead_id: reference((row) => row.lead_id),
    emails_count: number(({ emails }) => emails.length),
    phones_count: number(({ phones }) => phones.length),
    urls_count: number(({ urls }) => urls.length),
  },
  text: contactText,
  custom: ({ custom }) => custom,
  related: {
    lead: leadOf,
    contact_email: ({ emails }) => emails.map((row) => ({ type: 'contact_email', row })),
    contact_phone: ({ phones }) => phones.map((row) => ({ type: 'contact_phone', row })),
    contact_url: ({ urls }) => urls.map((row) => ({ type: 'contact_url', row })),
  },
};

const opportunity: SearchType<Opportunity> = {
  fields: {
    ...stamps,
    // Inferred, by the names of the REST fields: lead_id, contact_id, updated_by, date_lost, note and derived values.
    lead_id: reference((row) => row.lead_id),
    contact_id: reference((row) => row.contact_id),
    user_id: reference((row) => row.user_id),
    status_id: reference((row) => row.status_id),
    status_type: { kind: 'term', get: (row, tables) => statusesOf(tables).get(row.status_id)?.type ?? null },
    value: number(({ value }) => value),
    value_period: term((row) => row.value_period),
    confidence: number(({ confidence }) => confidence),
    expected_value: number((row) => amountsOf(row)?.expected ?? null),
    annualized_value: number((row) => amountsOf(row)?.annualized ?? null),
    annualized_expected_value: number((row) => amountsOf(row)?.annualizedExpected ?? null),
    date_won: { kind: 'day', get: (row) => row.date_won },
    date_lost: moment((row) => row.date_lost),
    note: text(({ note }) => note),
  },
  text: opportunityText,
  custom: ({ custom }) => custom,
  related: {
    lead: leadOf,
    contact: (row, tables) => {
      const found = tables.contact.get(row.contact_id);
      return found === undefined ? [] : [{ type: 'contact', row: found }];
    },
  },
};

/** Documented as what search finds; its fields are inferred by the names of the REST fields. */
const customObject: SearchType<CustomObject> = {
  fields: {
    ...stamps,
    name: text(({ name }) => name),
    lead_id: reference((row) => row.lead_id),
    custom_object_type_id: reference((row) => row.custom_object_type_id),
  },
  text: ({ name }) => name,
  custom: ({ custom }) => custom,
  related: { lead: leadOf },
};

export const TYPES: { readonly [type in TypeName]: SearchType<Rows[type]> } = {
  lead,
  contact,
  opportunity,
  custom_object: customObject,
  contact_email: {
    fields: { email: text(({ email }) => email), type: term(({ type }) => type) },
    text: ({ email }) => email,
    related: {},
  },
  contact_phone: {
    fields: { phone: text(({ phone }) => phone), type: term(({ type }) => type) },
    text: ({ phone }) => phone,
    related: {},
  },
  contact_url: {
    fields: { url: text(({ url }) => url), type: term(({ type }) => type) },
    text: ({ url }) => url,
    related: {},
  },
  ...activitiesBy(() => activity),
  address: {
    fields: {
      address_1: text((row) => row.address_1),
      city: text(({ city }) => city),
      state: text(({ state }) => state),
      zipcode: text(({ zipcode }) => zipcode),
      country: term(({ country }) => country),
      label: term(({ label }) => label),
    },
    text: (row) => [row.address_1, row.city, row.state, row.zipcode, row.country].join(' '),
    related: {},
  },
};

/** The types that a search can return, in the order in which mixed results come. */
export const ROOT_TYPES = ['lead', 'contact', 'opportunity', 'custom_object'] as const;
export type RootType = (typeof ROOT_TYPES)[number];

export function typeNamed(name: string, key: string): TypeName {
  if (!Object.hasOwn(TYPES, name)) throw fieldErrors({ [key]: `Not a valid choice: ${name}.` });
  return name as TypeName;
}

const CUSTOM_KINDS: Record<CustomField['type'], Kind> = {
  text: 'text',
  textarea: 'text',
  hidden: 'text',
  number: 'number',
  date: 'day',
  datetime: 'moment',
  choices: 'term',
  user: 'reference',
  contact: 'reference',
  custom_object: 'reference',
};

export interface ResolvedField {
  kind: Kind;
  get: (found: Found, tables: Tables) => Held;
}

/** A field by its name and type, or a custom field by its id; an unknown one is a 400 (documented). */
export function resolveField(field: Field, tables: Tables): ResolvedField {
  if (field.type === 'custom_field') {
    const definition = tables.custom_field.get(field.custom_field_id);
    if (definition === undefined) throw fieldErrors({ query: `Unknown custom field ${field.custom_field_id}.` });
    return {
      kind: CUSTOM_KINDS[definition.type],
      get: ({ row }) => ('custom' in row ? (row.custom?.[definition.id] ?? null) : null),
    };
  }
  const type = typeNamed(field.object_type, 'object_type');
  const { fields }: { fields: { readonly [name: string]: { kind: Kind; get: (row: never, tables: Tables) => Held } } } =
    TYPES[type];
  const known = Object.hasOwn(fields, field.field_name) ? fields[field.field_name] : undefined;
  if (known === undefined) throw fieldErrors({ query: `Unknown field ${field.object_type}.${field.field_name}.` });
  // A row of another type holds no such field.
  return { kind: known.kind, get: (found, all) => (found.type === type ? known.get(found.row as never, all) : null) };
}
