import { isUtf8 } from 'node:buffer';
import { badRequest } from './json-body.ts';

/** Parameters that are JSON in a URL. */
const IN_JSON: ReadonlySet<string> = new Set(['variables', 'extensions']);

/**
 * The parameters in the part of a URL from the question mark on, as in a JSON body. Throws `BAD_REQUEST` for bytes that are not
 * UTF-8, a `SyntaxError` for wrong JSON, and a `TypeError` for a parameter that occurs twice.
 */
export function parametersIn(search: string): object {
  const entries = urlParameters(search);
  const params: object = Object.fromEntries(
    entries.map(([name, value]) => [name, IN_JSON.has(name) ? JSON.parse(value) : value]),
  );
  if (Object.keys(params).length < entries.length) throw new TypeError('A parameter occurs twice.');
  return params;
}

/**
 * The entries of `new URLSearchParams(search)`. Throws `BAD_REQUEST` for bytes that are not UTF-8, which `URLSearchParams` replaces
 * by U+FFFD. A separate check would decode a long document twice.
 */
export function urlParameters(search: string): (readonly [name: string, value: string])[] {
  const parts = search.slice(1).split('&');
  return parts.filter(Boolean).map((part) => {
    const end = part.indexOf('=');
    return end < 0 ? [decoded(part), ''] : [decoded(part.slice(0, end)), decoded(part.slice(end + 1))];
  });
}

const [PERCENT, PLUS, SPACE] = [0x25, 0x2b, 0x20];
const HEX = '0123456789abcdef';
/** The values of hexadecimal digits by their character codes. NaN for other characters. */
const DIGITS = new Float64Array(256).fill(Number.NaN);
for (const digits of [HEX, HEX.toUpperCase()])
  for (const [value, digit] of [...digits].entries()) DIGITS[digit.charCodeAt(0)] = value;

/** Decodes the percent signs and plus signs of a form in ASCII. A percent sign without two digits is literal. */
function decoded(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    let byte = bytes[at] ?? 0;
    if (byte === PLUS) byte = SPACE;
    else if (byte === PERCENT) {
      const value = 16 * digitOf(bytes[at + 1]) + digitOf(bytes[at + 2]);
      if (!Number.isNaN(value)) {
        byte = value;
        at += 2;
      }
    }
    // In place: what is written is never ahead of what is read.
    bytes[length] = byte;
    length += 1;
  }
  const whole = bytes.subarray(0, length);
  if (isUtf8(whole)) return whole.toString();
  throw badRequest('The parameters in the URL are not valid UTF-8.');
}

const digitOf = (byte = 0): number => DIGITS[byte] ?? Number.NaN;
