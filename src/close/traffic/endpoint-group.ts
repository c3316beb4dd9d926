/** First path segments whose groups Close names by two segments. All other groups have one. */
const TWO_SEGMENTS = new Set(['activity', 'custom_field', 'custom_field_schema', 'data', 'report', 'status']);

const SEGMENTS = /^\/*([^/?]*)\/*([^/?]*)/;

/**
 * The endpoint group that a request counts against: `GET lead` for one lead and for a list of leads. Close documents it
 * as "path and method family". https://developer.close.com/api/overview/rate-limits
 */
export function endpointGroup(method: string, pathAndQuery: string): string {
  const [, first = '', second = ''] = SEGMENTS.exec(pathAndQuery) ?? [];
  return `${method} ${second !== '' && TWO_SEGMENTS.has(first) ? `${first}/${second}` : first}`;
}
