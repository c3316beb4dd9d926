/**
 * Families of paths that Close names by two segments, with the second ones that Close documents. Any other second segment
 * may be an id that a caller chose, and must not become a group.
 */
const FAMILIES: Readonly<Record<string, ReadonlySet<string>>> = {
  activity: new Set([
    ...['call', 'created', 'custom', 'email', 'emailthread', 'form_submission', 'lead_merge', 'meeting', 'note'],
    ...['opportunity_merge', 'sms', 'status_change', 'task_completed', 'whatsapp_message'],
  ]),
  custom_field: new Set(['activity', 'contact', 'custom_object_type', 'lead', 'opportunity', 'shared']),
  custom_field_schema: new Set(['activity', 'contact', 'custom_object', 'lead', 'opportunity']),
  data: new Set(['search']),
  report: new Set(['activity', 'custom', 'funnel', 'sent_emails', 'statuses']),
  status: new Set(['lead', 'opportunity']),
};

const SEGMENTS = /^\/*([^/?]*)\/*([^/?]*)/;

/**
 * The endpoint group that a request counts against: `GET lead` for one lead and for a list of leads. Close documents it
 * as "path and method family". https://developer.close.com/api/overview/rate-limits
 */
export function endpointGroup(method: string, pathAndQuery: string): string {
  const [, first = '', second = ''] = SEGMENTS.exec(pathAndQuery) ?? [];
  const isNamedByTwo = Object.hasOwn(FAMILIES, first) && FAMILIES[first]?.has(second) === true;
  return `${method} ${isNamedByTwo ? `${first}/${second}` : first}`;
}
