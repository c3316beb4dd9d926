/** Segments of paths at Close that are no ids. A missing one is logged as an id. */
const WORDS = new Set(
  `activities activity actual archive association availability blocked_phone_number bulk bulk_action call cohort_by
  comment comment_thread connected_account contact created custom custom_activity custom_activity_type custom_field
  custom_field_schema custom_object custom_object_type data delete dialer edit email email_account email_template
  email_thread emailthread enrich_field event export fields files form form_submission funnel group import_update
  integration integration_link internal lead lead_merge lead_status_change me meeting member membership merge
  metrics note opportunity opportunity_status_change organization organizations outcome phone_number pinned_views
  pipeline playbook render reorder report request role saved_search scheduling_link search send send_as sent_emails
  sequence sequence_subscription settings shared shared_scheduling_link shared_scheduling_link_association sms
  sms_template stages status status_change statuses task task_completed totals unarchive unmap unsubscribe update
  upload user webhook whatsapp_message`.split(/\s+/),
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
