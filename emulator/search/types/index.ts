/** Every object type that a query can name. */
import { fieldErrors } from '../../errors.ts';
import { activityType } from './activity.ts';
import { contactType } from './contact.ts';
import { customObjectType } from './custom-object.ts';
import { termField, textField } from './fields.ts';
import { leadType } from './lead.ts';
import { opportunityType } from './opportunity.ts';
import { ACTIVITY_NAMES, byActivityName, type RowsByType, type SearchType, type TypeName } from './search-type.ts';

export const TYPES: { readonly [type in TypeName]: SearchType<RowsByType[type]> } = {
  lead: leadType,
  contact: contactType,
  opportunity: opportunityType,
  custom_object: customObjectType,
  contact_email: {
    fields: { email: textField(({ email }) => email), type: termField(({ type }) => type) },
    text: ({ email }) => email,
    related: {},
  },
  contact_phone: {
    fields: { phone: textField(({ phone }) => phone), type: termField(({ type }) => type) },
    text: ({ phone }) => phone,
    related: {},
  },
  contact_url: {
    fields: { url: textField(({ url }) => url), type: termField(({ type }) => type) },
    text: ({ url }) => url,
    related: {},
  },
  ...byActivityName(() => activityType),
  address: {
    fields: {
      address_1: textField((row) => row.address_1),
      city: textField(({ city }) => city),
      state: textField(({ state }) => state),
      zipcode: textField(({ zipcode }) => zipcode),
      country: termField(({ country }) => country),
      label: termField(({ label }) => label),
    },
    text: (row) => [row.address_1, row.city, row.state, row.zipcode, row.country].join(' '),
    related: {},
  },
};

/** The types that a search can return, in the order of mixed results. Seen: activities too. */
export const ROOT_TYPES = ['lead', 'contact', 'opportunity', 'custom_object', ...ACTIVITY_NAMES] as const;
export type RootType = (typeof ROOT_TYPES)[number];

/** The type of this name. Otherwise throws Close's 400 for `key`. */
export function typeNamed(name: string, key: string): TypeName {
  if (!Object.hasOwn(TYPES, name)) throw fieldErrors({ [key]: `Not a valid choice: ${name}.` });
  return name as TypeName;
}
