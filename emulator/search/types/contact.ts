import type { Contact } from '../../seed/schema.ts';
import { contactText } from '../../text.ts';
import { commonFields, numberField, referenceField, textField } from './fields.ts';
import { leadOf } from './lead.ts';
import type { SearchType } from './search-type.ts';

export const contactType: SearchType<Contact> = {
  fields: {
    ...commonFields,
    name: textField(({ name }) => name),
    title: textField(({ title }) => title),
    lead_id: referenceField((row) => row.lead_id),
    emails_count: numberField(({ emails }) => emails.length),
    phones_count: numberField(({ phones }) => phones.length),
    urls_count: numberField(({ urls }) => urls.length),
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
