import { opportunityStatusesOf, rowsOfLead } from '../../../lookups.ts';
import type { Activity, Contact, Lead, Opportunity } from '../../../seed/schema.ts';
import { statusPeriodsOf } from '../../../status-histories.ts';
import type { Tables } from '../../../tables.ts';
import { leadDisplayName } from '../../../text.ts';
import { numberField } from '../../types/fields.ts';
import { leadType } from '../../types/lead.ts';
import { opportunityType } from '../../types/opportunity.ts';
import { namesProperty, type Property, type Related, relatedTo, type TextObject, textsProperty } from '../objects.ts';
import { activityObject, statusChangeProperties, statusPeriodObject, taskObject } from './activity.ts';
import { common, leadStatusNames, opportunityStatusNames, userProperties } from './common.ts';
import { addressObject, contactObject } from './contact.ts';

const statusNames = namesProperty<Opportunity>((row, tables) => opportunityStatusNames(row.status_id, tables));
export const opportunityObject: TextObject<Opportunity> = {
  name: 'opportunity',
  text: opportunityType.text,
  properties: {
    ...opportunityType.fields,
    ...common,
    ...userProperties<Opportunity>(),
    status: statusNames,
    status_label: statusNames,
    original_status: namesProperty((row, tables) =>
      opportunityStatusNames(statusPeriodsOf('opportunity', row, tables)[0]?.status_id ?? null, tables),
    ),
    pipeline: namesProperty(({ status_id }, tables) => {
      const pipeline = opportunityStatusesOf(tables).get(status_id)?.pipeline;
      return [pipeline?.id, pipeline?.name];
    }),
  },
  related: {
    lead: relatedTo(
      () => leadObject,
      [],
      ({ lead_id }, { lead }) => [lead.get(lead_id)].filter((row) => row !== undefined),
    ),
    contact: relatedTo(
      () => contactObject,
      [],
      ({ contact_id }, { contact }) => [contact.get(contact_id)].filter((row) => row !== undefined),
    ),
    status: relatedTo(
      () => statusPeriodObject(opportunityStatusNames),
      [],
      (row, tables) => statusPeriodsOf('opportunity', row, tables),
    ),
    status_change: relatedTo(
      () => activityObject('status_change', statusChangeProperties),
      ['status_changes'],
      ({ id, lead_id }, { activity }) =>
        rowsOfLead(activity, lead_id).filter(
          ({ type, details }) => type === 'OpportunityStatusChange' && details.opportunity_id === id,
        ),
    ),
  },
  inherited: {},
  custom: { object: 'opportunity', values: ({ custom }) => custom },
  typed: (row) => ({ type: 'opportunity', row }),
};

/** A lead's activities of some types. Without a type it has all of them. */
const activities = (
  name: string,
  plurals: readonly string[],
  types?: readonly Activity['type'][],
  own = {},
): Related<Lead> =>
  relatedTo(
    () => activityObject(name, own),
    plurals,
    ({ id }, { activity }) => {
      const all = rowsOfLead(activity, id);
      return types === undefined ? all : all.filter(({ type }) => types.includes(type));
    },
  );
const contactsOf = ({ id }: Lead, { contact }: Tables) => rowsOfLead(contact, id);

const names = textsProperty<Lead>((lead) => [lead.name, leadDisplayName(lead)]);
const status = namesProperty<Lead>((row, tables) => leadStatusNames(row.status_id, tables));
const partsOf = (count: (contact: Contact) => number): Property<Lead> =>
  numberField((lead, tables) => contactsOf(lead, tables).reduce((sum, contact) => sum + count(contact), 0));

export const leadObject: TextObject<Lead> = {
  name: 'lead',
  text: leadType.text,
  properties: {
    ...leadType.fields,
    ...common,
    company: names,
    company_name: names,
    status,
    status_label: status,
    original_lead_status: namesProperty((row, tables) =>
      leadStatusNames(statusPeriodsOf('lead', row, tables)[0]?.status_id ?? null, tables),
    ),
    email_addresses: partsOf(({ emails }) => emails.length),
    phone_numbers: partsOf(({ phones }) => phones.length),
    ...(leadType.fields.all_urls_count === undefined ? {} : { urls: leadType.fields.all_urls_count }),
  },
  related: {
    contact: relatedTo(() => contactObject, ['contacts'], contactsOf),
    address: relatedTo(
      () => addressObject,
      ['addresses'],
      ({ addresses }) => addresses,
    ),
    opportunity: relatedTo(
      () => opportunityObject,
      ['opportunities'],
      ({ id }, { opportunity }) => rowsOfLead(opportunity, id),
    ),
    task: relatedTo(
      () => taskObject,
      ['tasks'],
      ({ id }, { task }) => rowsOfLead(task, id),
    ),
    activity: activities('activity', ['activities']),
    note: activities('note', ['notes'], ['Note']),
    call: activities('call', ['calls'], ['Call']),
    email: activities('email', ['emails'], ['Email']),
    sms: activities('sms', ['sms', 'sms_messages'], ['SMS']),
    whatsapp_message: activities('whatsapp_message', ['whatsapp_messages'], ['WhatsAppMessage']),
    meeting: activities('meeting', ['meetings'], ['Meeting']),
    custom_activity: activities('custom_activity', ['custom_activities'], ['CustomActivity']),
    form_submission: activities('form_submission', ['form_submissions'], ['FormSubmission']),
    lead_status: relatedTo(
      () => statusPeriodObject(leadStatusNames),
      [],
      (row, tables) => statusPeriodsOf('lead', row, tables),
    ),
    lead_status_change: activities(
      'lead_status_change',
      ['lead_status_changes'],
      ['LeadStatusChange'],
      statusChangeProperties,
    ),
    status_change: activities('status_change', ['status_changes'], ['LeadStatusChange'], statusChangeProperties),
  },
  inherited: {
    email: ['contact', 'email'],
    email_address: ['contact', 'email'],
    phone: ['contact', 'phone'],
    phone_number: ['contact', 'phone'],
    recipient: ['email', 'recipient'],
    address_1: ['address', 'address_1'],
    city: ['address', 'city'],
    state: ['address', 'state'],
    zipcode: ['address', 'zipcode'],
    country: ['address', 'country'],
  },
  custom: { object: 'lead', values: ({ custom }) => custom },
  typed: (row) => ({ type: 'lead', row }),
};
