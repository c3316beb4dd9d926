/** Base64 of RFC 4648 with or without padding. One character alone in the last group encodes nothing. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={0,2})?$/;

/**
 * One spelling for all equivalent `Authorization` headers: the case of the scheme, whitespace and the padding of Basic
 * credentials make no difference. Null for an empty header.
 */
export function canonicalAuthorization(header: string): string | null {
  const text = header.trim();
  if (text === '') return null;
  const space = text.search(/\s/);
  if (space < 0) return text;
  const scheme = text.slice(0, space);
  const value = text.slice(space).trim();
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return `Bearer ${value}`;
    case 'basic':
      return `Basic ${BASE64.test(value) ? Buffer.from(value, 'base64').toString('base64') : value}`;
    default:
      return `${scheme} ${value}`;
  }
}
