import type { MeetingUpdateInput } from '../../generated/graphql.ts';
import { type InputTable, idInput, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/activities/meetings/update */
export const MEETING_UPDATE: InputTable<MeetingUpdateInput> = {
  userNoteHtml: nullable('user_note_html'),
  outcomeId: idInput('outcome_id', 'outcome_', { nullable: true }),
};
