import { isUtf8 } from 'node:buffer';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../mapping/error-codes.ts';

/** A malformed request. The status is 400 for every accepted media type. */
export function badRequest(message: string): GraphQLError {
  const extensions = { code: 'BAD_REQUEST' satisfies ErrorCode, http: { status: 400 } };
  return new GraphQLError(message, { extensions });
}

/** The text of a body. Throws `BAD_REQUEST` for bytes that are not UTF-8, which decoding would replace by U+FFFD. */
export function textOf(body: Buffer): string {
  if (isUtf8(body)) return body.toString();
  throw badRequest('The request body is not valid UTF-8.');
}

/** The JSON object or list in a body. Throws `BAD_REQUEST`. */
export function jsonOf(body: Buffer): object {
  const text = textOf(body);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw badRequest('The request body is not valid JSON.');
  }
  if (typeof json !== 'object' || json === null) throw badRequest('The request body must be a JSON object.');
  return json;
}

/** Throws `BAD_REQUEST` for parameters in a URL that are not percent-encoded UTF-8. */
export function assertUtf8Query(search: string): void {
  if (!search.includes('%')) return;
  try {
    // A percent sign without two digits is literal.
    decodeURIComponent(search.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    throw badRequest('The parameters in the URL are not valid UTF-8.');
  }
}
