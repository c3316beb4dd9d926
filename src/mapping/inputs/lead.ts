import type { AddressInput, LeadContactInput, LeadCreateInput, LeadUpdateInput } from '../../generated/graphql.ts';
import { CONTACT_PARTS } from './contact.ts';
import { customFields } from './custom-field.ts';
import { type InputTable, list, name, plain, reference } from './rules.ts';

const ADDRESS: InputTable<AddressInput> = {
  label: plain('label'),
  address1: plain('address_1'),
  address2: plain('address_2'),
  city: plain('city'),
  state: plain('state'),
  zipcode: plain('zipcode'),
  country: plain('country'),
};

/** https://developer.close.com/api/resources/leads/update */
export const LEAD_UPDATE: InputTable<LeadUpdateInput> = {
  name: name('name'),
  description: plain('description'),
  url: plain('url'),
  statusId: reference('status_id', 'stat_'),
  addresses: list('addresses', ADDRESS),
  customFields: customFields('lead'),
};

const LEAD_CONTACT: InputTable<LeadContactInput> = CONTACT_PARTS;

/** https://developer.close.com/api/resources/leads/create */
export const LEAD_CREATE: InputTable<LeadCreateInput> = {
  ...LEAD_UPDATE,
  contacts: list('contacts', LEAD_CONTACT),
};
