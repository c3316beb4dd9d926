import type { CallCreateInput, CallStatus, CallUpdateInput, PhoneDirection } from '../../generated/graphql.ts';
import { beginning, between, given, type InputTable, plain, reference } from './rules.ts';

/** A week, in seconds: longer than any call. */
const LONGEST_CALL = 604_800;

/** https://developer.close.com/api/resources/activities/call/update */
export const CALL_UPDATE: InputTable<CallUpdateInput> = {
  contactId: reference('contact_id', 'cont_', { nullable: true }),
  userId: reference('user_id', 'user_'),
  status: given('status', (status: CallStatus) => status.toLowerCase().replace('_', '-')),
  duration: between('duration', 0, LONGEST_CALL),
  phone: plain('phone'),
  note: plain('note'),
  noteHtml: plain('note_html'),
  recordingUrl: beginning('recording_url', 'https://'),
  activityAt: given('activity_at'),
};

/** https://developer.close.com/api/resources/activities/call/create */
export const CALL_CREATE: InputTable<CallCreateInput> = {
  ...CALL_UPDATE,
  leadId: reference('lead_id', 'lead_'),
  direction: given('direction', (direction: PhoneDirection) => direction.toLowerCase()),
  dateCreated: given('date_created'),
};
