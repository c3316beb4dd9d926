import type { Address, Contact } from '../../../seed/schema.ts';
import { contactType } from '../../types/contact.ts';
import { TYPES } from '../../types/index.ts';
import { namesProperty, type Property, type TextObject, textsProperty } from '../objects.ts';
import { common, digitsOf } from './common.ts';

/** A phone number matches with and without its country code, in any format. */
const phones: Property<Contact> = {
  kind: 'term',
  normalize: digitsOf,
  get: (contact) =>
    contact.phones.flatMap(({ phone, phone_formatted }) => [
      digitsOf(phone),
      digitsOf(phone_formatted.replace(/^\S+ /, '')),
    ]),
};
const emails = textsProperty<Contact>((contact) => contact.emails.map(({ email }) => email));

export const addressObject: TextObject<Address> = {
  name: 'address',
  text: TYPES.address.text,
  properties: { ...TYPES.address.fields, country: namesProperty(({ country }) => [country]) },
  related: {},
  inherited: {},
};

export const contactObject: TextObject<Contact> = {
  name: 'contact',
  text: contactType.text,
  properties: {
    ...contactType.fields,
    ...common,
    email: emails,
    email_address: emails,
    phone: phones,
    phone_number: phones,
    url: textsProperty(({ urls }) => urls.map(({ url }) => url)),
  },
  related: {},
  inherited: {},
  custom: { object: 'contact', values: ({ custom }) => custom },
  typed: (row) => ({ type: 'contact', row }),
};
