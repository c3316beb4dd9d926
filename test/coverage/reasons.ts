/** Documented operations that the gateway does not send, each with the reason. */

/** The rows of an operation that the graph shows from another one. */
export const SHOWN_BY_OTHERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['note', 'call', 'email', 'sms', 'whatsapp_message', 'meeting', 'custom', 'created', 'form_submission'].map(
      (type) => [`GET /activity/${type}/{id}/`, '`GET /activity/?id__in=`'],
    ),
  ),
  ...Object.fromEntries(
    ['emailthread', 'lead_merge', 'task_completed', 'status_change/lead', 'status_change/opportunity'].map((type) => [
      `GET /activity/${type}/{id}/`,
      '`GET /activity/?id__in=`',
    ]),
  ),
  ...Object.fromEntries(
    ['lead', 'contact', 'opportunity'].flatMap((object) => [
      [`GET /custom_field/${object}/`, `\`GET /custom_field_schema/${object}/\``],
      [`GET /custom_field/${object}/{id}/`, `\`GET /custom_field_schema/${object}/\``],
    ]),
  ),
  'GET /custom_field/activity/{id}/': '`GET /custom_field/activity/`',
  'GET /custom_field/shared/{id}/': '`GET /custom_field/shared/`',
  'GET /custom_field/custom_object_type/': '`GET /custom_object_type/`',
  'GET /custom_field/custom_object_type/{id}/': '`GET /custom_object_type/`',
  'GET /custom_field/shared/{scf_id}/association/{object_type}/': '`GET /custom_field/shared/`',
  'GET /custom_activity/{id}/': '`GET /custom_activity/`',
  'GET /custom_object_type/{id}/': '`GET /custom_object_type/`',
  'GET /status/lead/': '`GET /organization/{id}/`',
  'GET /status/opportunity/': '`GET /pipeline/`',
  'GET /role/{id}/': '`GET /role/`',
  'GET /comment_thread/{id}/': '`GET /comment_thread/?ids=`',
};

/** Operations that a graph should not offer. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'POST /phone_number/request/internal/': 'It rents a phone number, which costs money.',
  'POST /scheduling_link/integration/': 'Only for OAuth applications.',
  'DELETE /scheduling_link/integration/{source_id}/': 'Only for OAuth applications.',
  'POST /activity/meeting/{id}/integration/': 'Only for OAuth applications of meeting providers.',
};
