import type {
  ContactCreateInput,
  ContactEmailInput,
  ContactPhoneInput,
  ContactUpdateInput,
  ContactUrlInput,
} from '../../generated/graphql.ts';
import { customFields } from './custom-field.ts';
import { type InputTable, idInput, listOf, nonBlank, nullable } from './rules.ts';

const EMAIL: InputTable<ContactEmailInput> = { email: nonBlank('email'), type: nullable('type') };
const PHONE: InputTable<ContactPhoneInput> = { phone: nonBlank('phone'), type: nullable('type') };
const URL: InputTable<ContactUrlInput> = { url: nonBlank('url'), type: nullable('type') };

/** The tables of a contact's lists. */
export const CONTACT_ITEMS = { emails: EMAIL, phones: PHONE, urls: URL } as const;

/** The fields of a contact in every mutation that writes one. */
export const CONTACT_PARTS = {
  name: nonBlank('name'),
  title: nullable('title'),
  emails: listOf('emails', EMAIL),
  phones: listOf('phones', PHONE),
  urls: listOf('urls', URL),
  customFields: customFields('contact'),
};

/** https://developer.close.com/api/resources/contacts/update */
export const CONTACT_UPDATE: InputTable<ContactUpdateInput> = {
  ...CONTACT_PARTS,
};

/** https://developer.close.com/api/resources/contacts/create */
export const CONTACT_CREATE: InputTable<ContactCreateInput> = {
  ...CONTACT_UPDATE,
  leadId: idInput('lead_id', 'lead_'),
};
