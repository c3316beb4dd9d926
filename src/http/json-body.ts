import { isUtf8 } from 'node:buffer';
import { GraphQLError } from 'graphql';
import { exceeded } from '../admission/limits/exceeded.ts';
import type { Limits } from '../config/limits.ts';
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

/** Values that a body may contain in addition to `LIMIT_VARIABLE_VALUES`: the other parameters and `extensions`. */
const OTHER_VALUES = 100;
/** A value and its comma. Shorter bodies need not be counted. */
const MIN_VALUE_BYTES = 2;

/**
 * The JSON object or list in a body. Throws `BAD_REQUEST`, and `VARIABLES_LIMIT_EXCEEDED` for more values than any valid
 * operation has: V8 takes up to 20 ms to create an object with 20,000 keys.
 */
export function jsonOf(body: Buffer, limits: Limits): object {
  const text = textOf(body);
  assertFewValues(body, limits);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw badRequest('The request body is not valid JSON.');
  }
  if (typeof json !== 'object' || json === null) throw badRequest('The request body must be a JSON object.');
  return json;
}

/** Throws `VARIABLES_LIMIT_EXCEEDED` for JSON with more values than any valid operation has. */
export function assertFewValues(body: Buffer, limits: Limits): void {
  const maxValues = limits.LIMIT_VARIABLE_VALUES + OTHER_VALUES;
  const values = body.length > maxValues * MIN_VALUE_BYTES ? valuesIn(body) : 0;
  if (values > maxValues) throw tooManyValues(values, limits);
}

/** The JSON in a body, parsed when it is first asked for and at most once. Throws what `jsonOf` throws. */
export function parsedOnce(body: Buffer, limits: Limits): () => object {
  let outcome: { readonly json: object } | { readonly error: unknown } | undefined;
  return () => {
    outcome ??= outcomeOf(() => jsonOf(body, limits));
    if ('error' in outcome) throw outcome.error;
    return outcome.json;
  };
}

function outcomeOf(parse: () => object): { readonly json: object } | { readonly error: unknown } {
  try {
    return { json: parse() };
  } catch (error) {
    return { error };
  }
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];

/** Scalars, nulls, empty lists and empty objects in JSON: one more than its commas outside strings. */
function valuesIn(body: Buffer): number {
  let values = 1;
  let isText = false;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index];
    if (byte === QUOTE) isText = !isText;
    else if (byte === BACKSLASH) index += 1;
    else if (byte === COMMA && !isText) values += 1;
  }
  return values;
}

function tooManyValues(values: number, limits: Limits): GraphQLError {
  const { message, extensions } = exceeded('LIMIT_VARIABLE_VALUES', limits, values);
  return new GraphQLError(message, { extensions: { ...extensions, http: { spec: true, status: 400 } } });
}
