import type { NoteCreateInput, NoteUpdateInput } from '../../generated/graphql.ts';
import { given, type InputTable, plain, reference } from './rules.ts';

/** https://developer.close.com/api/resources/activities/note/update */
export const NOTE_UPDATE: InputTable<NoteUpdateInput> = {
  contactId: reference('contact_id', 'cont_', { nullable: true }),
  title: plain('title'),
  note: plain('note'),
  noteHtml: plain('note_html'),
  pinned: given('pinned'),
  activityAt: given('activity_at'),
};

/** https://developer.close.com/api/resources/activities/note/create */
export const NOTE_CREATE: InputTable<NoteCreateInput> = {
  ...NOTE_UPDATE,
  leadId: reference('lead_id', 'lead_'),
  userId: reference('user_id', 'user_'),
  dateCreated: given('date_created'),
};
