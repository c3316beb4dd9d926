import type { AddressInput, LeadContactInput, LeadCreateInput, LeadUpdateInput } from '../../generated/graphql.ts';
import { CONTACT_PARTS } from './contact.ts';
import { customFields } from './custom-field.ts';
import { type InputTable, idInput, listOf, nonBlank, nonNull, nullable } from './rules.ts';

const ADDRESS: InputTable<AddressInput> = {
  label: nullable('label'),
  address1: nullable('address_1'),
  address2: nullable('address_2'),
  city: nullable('city'),
  state: nullable('state'),
  zipcode: nullable('zipcode'),
  country: nullable('country'),
};

/** https://developer.close.com/api/resources/leads/update */
export const LEAD_UPDATE: InputTable<LeadUpdateInput> = {
  name: nonBlank('name'),
  description: nullable('description'),
  url: nullable('url'),
  statusId: idInput('status_id', 'stat_'),
  addresses: listOf('addresses', ADDRESS),
  customFields: customFields('lead'),
};

const LEAD_CONTACT: InputTable<LeadContactInput> = CONTACT_PARTS;

/** https://developer.close.com/api/resources/leads/create */
export const LEAD_CREATE: InputTable<LeadCreateInput> = {
  ...LEAD_UPDATE,
  contacts: listOf('contacts', LEAD_CONTACT),
  dateCreated: nonNull('date_created'),
  createdById: idInput('created_by', 'user_'),
};
