import type {
  ContactCreateInput,
  ContactEmailInput,
  ContactPhoneInput,
  ContactUpdateInput,
  ContactUrlInput,
} from '../../generated/graphql.ts';
import { customFields } from './custom-field.ts';
import { type InputTable, list, name, plain, reference } from './rules.ts';

const EMAIL: InputTable<ContactEmailInput> = { email: name('email'), type: plain('type') };
const PHONE: InputTable<ContactPhoneInput> = { phone: name('phone'), type: plain('type') };
const URL: InputTable<ContactUrlInput> = { url: name('url'), type: plain('type') };

/** The tables of what a contact has several of. */
export const CONTACT_ITEMS = { emails: EMAIL, phones: PHONE, urls: URL } as const;

/** What a contact has wherever it is written. */
export const CONTACT_PARTS = {
  name: name('name'),
  title: plain('title'),
  emails: list('emails', EMAIL),
  phones: list('phones', PHONE),
  urls: list('urls', URL),
  customFields: customFields('contact'),
};

/** https://developer.close.com/api/resources/contacts/update */
export const CONTACT_UPDATE: InputTable<ContactUpdateInput> = {
  ...CONTACT_PARTS,
};

/** https://developer.close.com/api/resources/contacts/create */
export const CONTACT_CREATE: InputTable<ContactCreateInput> = {
  ...CONTACT_UPDATE,
  leadId: reference('lead_id', 'lead_'),
};
