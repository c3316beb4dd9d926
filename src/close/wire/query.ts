/** How parameters travel to Close: in the query string, or, where that cannot hold them, in a body. */

export type QueryValue = string | number | boolean | readonly string[];
export type Query = Readonly<Record<string, QueryValue>>;

/**
 * Close advises the body form for URLs "above roughly 2000 characters"; the path and a margin are taken off.
 * https://developer.close.com/api/overview/filter-parameters
 */
const LONGEST_QUERY_STRING = 1_900;

/** What stands in a URL as it is, as most values do. */
const PLAIN = /^[\w.,-]*$/;

/**
 * The query string for these parameters, lists joined by commas as Close wants them; null where it would be too long,
 * or where a value of a list holds a comma itself. Then the parameters go as `_params` of a POST that stands for a GET.
 */
export function queryString(query: Query): string | null {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object' && value.some((item) => item.includes(','))) return null;
    const text = String(value);
    parts.push(`${name}=${PLAIN.test(text) ? text : encodeURIComponent(text).replaceAll('%2C', ',')}`);
  }
  const joined = parts.join('&');
  return joined.length > LONGEST_QUERY_STRING ? null : joined;
}

/** The parameters as a person reads them: decoded, `a=1&b=x,y`. */
export function readableQuery(query: Query): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('&');
}
