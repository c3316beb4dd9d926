/** Segments of paths at Close that are no ids. A missing one is logged as an id. */
const WORDS = new Set(
  `activity activities actual availability bulk call cohort_by connected_account contact created custom custom_activity custom_field
  custom_field_schema custom_object custom_object_type data delete edit email email_account email_template email_thread
  event fields form_submission funnel group lead lead_merge lead_status_change me meeting membership merge metrics note
  opportunity opportunity_status_change organization organizations pipeline report reorder role saved_search search
  send sequence sequence_subscription shared sms status status_change statuses task task_completed totals
  unsubscribe update user webhook whatsapp_message`.split(/\s+/),
);

/** The path with `{id}` for each value: `/lead/{id}/`. */
export const pathTemplate = (path: string): string =>
  path
    .split('/')
    .map((segment) => (segment === '' || WORDS.has(segment) ? segment : '{id}'))
    .join('/');

/** A path within a text. */
const PATH = /\/[\w.~%-]+(?:\/[\w.~%-]*)*/g;

/** The text with templates for its paths, for messages such as `GET /lead/lead_x/: timeout`. */
export const withPathTemplates = (text: string): string => text.replace(PATH, pathTemplate);
