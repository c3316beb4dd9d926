import type { NoteCreateInput, NoteUpdateInput } from '../../generated/graphql.ts';
import { ATTACHMENT } from './file.ts';
import { type InputTable, idInput, listOf, nonNull, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/activities/note/update */
export const NOTE_UPDATE: InputTable<NoteUpdateInput> = {
  attachments: listOf('attachments', ATTACHMENT),
  contactId: idInput('contact_id', 'cont_', { nullable: true }),
  title: nullable('title'),
  note: nullable('note'),
  noteHtml: nullable('note_html'),
  isPinned: nonNull('pinned'),
  activityAt: nonNull('activity_at'),
};

/** https://developer.close.com/api/resources/activities/note/create */
export const NOTE_CREATE: InputTable<NoteCreateInput> = {
  ...NOTE_UPDATE,
  leadId: idInput('lead_id', 'lead_'),
  userId: idInput('user_id', 'user_'),
  dateCreated: nonNull('date_created'),
};
