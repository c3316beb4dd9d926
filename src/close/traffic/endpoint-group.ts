import { isWord } from '../../telemetry/path-template.ts';

/** First segments of paths that say little alone. Below them the second segment belongs to the name, unless it is an id. */
const FAMILIES: ReadonlySet<string> = new Set([
  ...[
    'activity',
    'bulk_action',
    'custom_field',
    'custom_field_schema',
    'custom_fields',
    'data',
    'export',
    'files',
    'report',
  ],
  ...['status', 'unsubscribe'],
]);

const SEGMENTS = /^\/*([^/?]*)\/*([^/?]*)/;

/**
 * The endpoint group that a request counts against: `GET lead` for one lead and for a list of leads. Close documents it
 * as "path and method family". https://developer.close.com/api/overview/rate-limits
 */
export function endpointGroup(method: string, pathAndQuery: string): string {
  const [, first = '', second = ''] = SEGMENTS.exec(pathAndQuery) ?? [];
  return `${method} ${FAMILIES.has(first) && isWord(second) ? `${first}/${second}` : first}`;
}
