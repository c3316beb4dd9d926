/** The keys of activities whose values depend on the rest of the row, and those that only `_fields` shows. */
import { zonedDate } from '../dates.ts';
import { emailsOfThread } from '../email-threads.ts';
import { callUrl } from '../files.ts';
import type { Fields } from '../noun.ts';
import type { Activity, ActivityType } from '../seed/schema.ts';
import { CALL_TRANSCRIPTS } from './call.ts';
import { EMAIL_FIELDS, THREAD_FIELDS } from './email.ts';
import { MEETING_FIELDS } from './meeting.ts';

type FieldsByType = { readonly [type in ActivityType]?: Fields<Activity> };

/** Values of keys that the details of an activity lack. */
export const DERIVED_FIELDS: FieldsByType = {
  Call: {
    recording_url: ({ id, details }) => (details.has_recording === true ? callUrl(id, 'recording') : null),
    voicemail_url: ({ id, details }) => (Number(details.voicemail_duration ?? 0) > 0 ? callUrl(id, 'voicemail') : null),
  },
  Email: EMAIL_FIELDS,
  EmailThread: THREAD_FIELDS,
  Meeting: MEETING_FIELDS,
  CustomActivity: {
    last_published_at: ({ details, date_updated }) => (details.status === 'draft' ? null : zonedDate(date_updated)),
    pinned_at: ({ details, date_updated }) => (details.pinned === true ? zonedDate(date_updated) : null),
  },
};

/** Keys whose values in the details are completed rather than shown as they are. */
export const COMPLETED_KEYS: ReadonlySet<string> = new Set(['opens', ...Object.keys(THREAD_FIELDS)]);

const NULL = () => null;
const comments = { comment_summary: NULL };
const SEQUENCE = { sequence_id: NULL, sequence_name: NULL, sequence_subscription_id: NULL };
const pausedSubscriptions = { _paused_subscriptions: () => [] };

/** Keys in the document's schemas that neither its examples nor recordings show. A client gets them by naming them. */
export const OPTIONAL_FIELDS: FieldsByType = {
  Note: comments,
  Call: CALL_TRANSCRIPTS,
  Meeting: {
    ...comments,
    ...pausedSubscriptions,
    /** Documented in prose. */
    transcripts: ({ details }) => details.transcripts ?? [],
  },
  CustomActivity: comments,
  TaskCompleted: { ...comments, ...SEQUENCE },
  LeadStatusChange: pausedSubscriptions,
  EmailThread: {
    ...comments,
    /** Its text is INVENTED. A conversation of one email has none. */
    summary: ({ id }, { tables }) => {
      const emails = emailsOfThread(tables.activity, id);
      return emails.length < 2 ? null : `${emails.length} emails about ${String(emails[0]?.details.subject ?? '')}`;
    },
    importance: ({ id }, { tables }) =>
      emailsOfThread(tables.activity, id).some(({ details }) => details.direction === 'incoming')
        ? { type: 'important', reason: 'has-response' }
        : { type: 'not_important', reason: 'by-default' },
  },
};
