import type { ActivityDirection, CallCreateInput, CallStatus, CallUpdateInput } from '../../generated/graphql.ts';
import { type InputTable, idInput, integerBetween, nonNull, nullable, startingWith } from './rules.ts';

/** One week in seconds: longer than any call. */
const MAX_DURATION = 604_800;

/** https://developer.close.com/api/resources/activities/call/update */
export const CALL_UPDATE: InputTable<CallUpdateInput> = {
  contactId: idInput('contact_id', 'cont_', { nullable: true }),
  userId: idInput('user_id', 'user_'),
  status: nonNull('status', (status: CallStatus) => status.toLowerCase().replace('_', '-')),
  duration: integerBetween('duration', 0, MAX_DURATION),
  outcomeId: idInput('outcome_id', 'outcome_', { nullable: true }),
  phone: nullable('phone'),
  note: nullable('note'),
  noteHtml: nullable('note_html'),
  recordingUrl: startingWith('recording_url', 'https://'),
  activityAt: nonNull('activity_at'),
};

/** https://developer.close.com/api/resources/activities/call/create */
export const CALL_CREATE: InputTable<CallCreateInput> = {
  ...CALL_UPDATE,
  leadId: idInput('lead_id', 'lead_'),
  direction: nonNull('direction', (direction: ActivityDirection) => direction.toLowerCase()),
  dateCreated: nonNull('date_created'),
};
