/** Segments of Close's paths that are no ids. */
const WORDS: ReadonlySet<string> = new Set(
  `activity api_key archive association availability blocked_phone_number bulk bulk_action call comment comment_thread
  connected_account contact created custom custom_activity custom_activity_type custom_field custom_field_schema custom_fields
  custom_object custom_object_type data delete dialer edit email email_template emailthread enrich_field event export fields
  files form form_submission funnel group import_update integration integration_link internal lead lead_merge me meeting member
  membership merge metrics note opportunity opportunity_merge organization outcome phone_number pinned_views pipeline playbook
  recording render report request role saved_search scheduling_link search send_as sent_emails sequence sequence_subscription settings
  shared shared_scheduling_link shared_scheduling_link_association sms sms_template stages status status_change statuses task
  task_completed totals unarchive unmap unsubscribe upload user voicemail webhook whatsapp_message`.split(/\s+/),
);

/** Whether a segment of a path is a word of Close. Any other may be an id that a caller chose. */
export const isWord = (segment: string): boolean => WORDS.has(segment);

/** The path with `{id}` for each value: `/lead/{id}/`. */
export const pathTemplate = (path: string): string =>
  path
    .split('/')
    .map((segment) => (segment === '' || isWord(segment) ? segment : '{id}'))
    .join('/');

/** The endpoint group if it is made of known words, so that no id becomes a label: `GET lead`. */
export const groupLabel = (group: string): string =>
  group.split(/[ /]/).every((part, n) => n === 0 || WORDS.has(part)) ? group : 'other';

/** A path within a text. */
const PATH = /\/[\w.~%-]+(?:\/[\w.~%-]*)*/g;

/** The text with templates for its paths, for messages such as `GET /lead/lead_x/: timeout`. */
export const withPathTemplates = (text: string): string => text.replace(PATH, pathTemplate);
