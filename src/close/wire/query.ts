export type QueryValue = string | number | boolean | readonly string[];
export type Query = Readonly<Record<string, QueryValue>>;

/**
 * Close recommends sending parameters in the body for URLs "above roughly 2000 characters". This leaves room for the path.
 * https://developer.close.com/api/overview/filter-parameters
 */
const MAX_QUERY_STRING = 1_900;

/** Most values need no encoding. */
const PLAIN = /^[\w.,-]*$/;

/**
 * The query string of these parameters, with lists joined by commas. Null if it would be too long or if a list item
 * contains a comma; then the parameters go as `_params` into the body of a POST that overrides its method.
 */
export function queryString(query: Query): string | null {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object' && value.some((item) => item.includes(','))) return null;
    const text = String(value);
    parts.push(`${name}=${PLAIN.test(text) ? text : encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',')}`);
  }
  const joined = parts.join('&');
  return joined.length > MAX_QUERY_STRING ? null : joined;
}

/** The parameters for display, decoded: `a=1&b=x,y`. */
export function readableQuery(query: Query): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('&');
}
