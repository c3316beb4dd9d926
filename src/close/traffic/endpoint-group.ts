/** Families of paths that Close names by their first two segments; all others by their first. */
const IN_TWO = new Set(['activity', 'custom_field', 'custom_field_schema', 'data', 'report', 'status']);

/** The first two of a path. */
const SEGMENTS = /^\/*([^/?]*)\/*([^/?]*)/;

/**
 * What Close counts together, as far as it says: "path and method family". `GET lead` for one lead and for a list.
 * https://developer.close.com/api/overview/rate-limits
 */
export function endpointGroup(method: string, pathAndQuery: string): string {
  const [, first = '', second = ''] = SEGMENTS.exec(pathAndQuery) ?? [];
  return `${method} ${second !== '' && IN_TWO.has(first) ? `${first}/${second}` : first}`;
}
