/** Phone numbers that the organization has blocked. Documented; Close documents no events of them. */
import { zonedDate } from '../dates.ts';
import type { Row } from '../json.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import type { ReadContext, Route } from '../request-context.ts';
import type { BlockedPhoneNumber } from '../seed/schema.ts';

export const blockedPhoneNumberNoun: Noun<BlockedPhoneNumber> = {
  className: 'BlockedPhoneNumber',
  fields: {
    created_by: (row) => row.created_by,
    date_created: (row) => zonedDate(row.date_created),
    date_updated: (row) => zonedDate(row.date_updated),
    id: ({ id }) => id,
    organization_id: organizationId,
    phone: ({ phone }) => phone,
    reason: ({ reason }) => reason,
    updated_by: (row) => row.updated_by,
  },
};

export const blockedPhoneNumberSettings = ({ tables }: Pick<ReadContext, 'tables'>): Row => ({
  reject_anonymous_inbound_calls: tables.call_settings.all()[0]?.reject_anonymous_inbound_calls ?? false,
});

export const blockedPhoneNumberRoutes: Route[] = [
  {
    path: '/blocked_phone_number/',
    GET: getList(blockedPhoneNumberNoun, [], ({ tables }) => tables.blocked_phone_number.all()),
  },
  {
    path: '/blocked_phone_number/{id}/',
    GET: getOne(blockedPhoneNumberNoun, ({ tables }) => tables.blocked_phone_number),
  },
  {
    path: '/blocked_phone_number/settings/',
    GET: { params: [], handle: (context) => ({ body: blockedPhoneNumberSettings(context) }) },
  },
];
