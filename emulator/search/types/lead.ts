import { rowsOfLead } from '../../lookups.ts';
import type { Lead } from '../../seed/schema.ts';
import type { Tables } from '../../tables.ts';
import { leadDisplayName, leadText } from '../../text.ts';
import { activitiesOfTypes } from './activity.ts';
import { commonFields, momentField, numberField, referenceField, textField } from './fields.ts';
import { ACTIVITY_TYPES, byActivityName, type SearchType, type TypedRow } from './search-type.ts';

export const leadType: SearchType<Lead> = {
  fields: {
    ...commonFields,
    name: textField(({ name }) => name),
    display_name: textField(leadDisplayName),
    description: textField(({ description }) => description),
    url: textField(({ url }) => url),
    status_id: referenceField((row) => row.status_id),
    addresses_count: numberField(({ addresses }) => addresses.length),
    all_urls_count: numberField((row, { contact }) => {
      return (row.url === null ? 0 : 1) + rowsOfLead(contact, row.id).flatMap(({ urls }) => urls).length;
    }),
    // Seen: a lead without emails or upcoming meetings has no number, rather than 0.
    num_emails: numberField((row, tables) => activitiesOfTypes(row, tables, ['Email']).length || null),
    num_upcoming_meetings: numberField(
      (row, tables) =>
        activitiesOfTypes(row, tables, ['Meeting']).filter(({ details }) => details.status === 'upcoming').length ||
        null,
    ),
    last_call_duration: numberField((row, tables) => {
      const duration = activitiesOfTypes(row, tables, ['Call']).at(-1)?.details.duration;
      return typeof duration === 'number' ? duration : null;
    }),
    // Inferred: an upcoming meeting is not a communication yet.
    last_communication_date: momentField(
      (row, tables) =>
        activitiesOfTypes(row, tables, ['Email', 'Call', 'SMS', 'WhatsAppMessage', 'Meeting']).findLast(
          ({ details }) => details.status !== 'upcoming',
        )?.date_created ?? null,
    ),
    last_lead_status_change_date: momentField(
      ({ id }, { activity }) =>
        rowsOfLead(activity, id).findLast(({ type }) => type === 'LeadStatusChange')?.date_updated ?? null,
    ),
    // Inferred: the time zone of the first contact that has one.
    timezone_id: {
      kind: 'zone',
      get: ({ id }, { contact }) => rowsOfLead(contact, id).find(({ timezone }) => timezone !== null)?.timezone ?? null,
    },
  },
  text: leadText,
  custom: ({ custom }) => custom,
  related: {
    contact: ({ id }, { contact }) => rowsOfLead(contact, id).map((row) => ({ type: 'contact', row })),
    opportunity: ({ id }, { opportunity }) => rowsOfLead(opportunity, id).map((row) => ({ type: 'opportunity', row })),
    address: ({ addresses }) => addresses.map((row) => ({ type: 'address', row })),
    ...byActivityName(
      (name) =>
        ({ id }: Lead, { activity }: Tables): TypedRow[] =>
          rowsOfLead(activity, id)
            .filter(({ type }) => type === ACTIVITY_TYPES[name])
            .map((row) => ({ type: name, row })),
    ),
  },
};

/** The lead of a contact, an opportunity or a custom object, for `has_related` nodes. */
export const leadOf = ({ lead_id }: { lead_id: string }, tables: Tables): TypedRow[] => {
  const row = tables.lead.get(lead_id);
  return row === undefined ? [] : [{ type: 'lead', row }];
};
