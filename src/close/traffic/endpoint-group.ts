/**
 * Families of paths that Close names by two segments, with the second ones that Close documents. Any other second segment
 * may be an id that a caller chose, and must not become a group.
 */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  activity: [
    ...['call', 'created', 'custom', 'email', 'emailthread', 'form_submission', 'lead_merge', 'meeting', 'note'],
    ...['opportunity_merge', 'sms', 'status_change', 'task_completed', 'whatsapp_message'],
  ],
  custom_field: ['activity', 'contact', 'custom_object_type', 'lead', 'opportunity', 'shared'],
  custom_field_schema: ['activity', 'contact', 'custom_object', 'lead', 'opportunity'],
  data: ['search'],
  report: ['activity', 'custom', 'funnel', 'sent_emails', 'statuses'],
  status: ['lead', 'opportunity'],
};
const NAMED_BY_TWO: ReadonlySet<string> = new Set(
  Object.entries(FAMILIES).flatMap(([first, seconds]) => seconds.map((second) => `${first}/${second}`)),
);

const SEGMENTS = /^\/*([^/?]*)\/*([^/?]*)/;

/**
 * The endpoint group that a request counts against: `GET lead` for one lead and for a list of leads. Close documents it
 * as "path and method family". https://developer.close.com/api/overview/rate-limits
 */
export function endpointGroup(method: string, pathAndQuery: string): string {
  const [, first, second] = SEGMENTS.exec(pathAndQuery) ?? [];
  const both = `${first}/${second}`;
  return `${method} ${NAMED_BY_TWO.has(both) ? both : first}`;
}
