/**
 * Serializes a large value to JSON in pieces. V8 keeps a string of more than 128 KiB outside its ordinary heap: making and
 * freeing one takes longer than writing it. One character beyond Latin-1 doubles the size of a string. docs/decisions/105
 */

/** Items that are serialized together. */
const GROUP = 16;
/** In bytes. */
const FIRST_CAPACITY = 256 * 1024;
/** A buffer of more bytes is given back. */
const MAX_KEPT = 4 * 1024 * 1024;
/** Maximum bytes of a UTF-16 code unit in UTF-8. */
const MAX_BYTES = 3;

/** What was written so far: the first `length` bytes. Kept for the next value, because serializing is synchronous. */
let buffer = Buffer.alloc(0);
let length = 0;

/** The JSON in UTF-8, byte by byte that of `JSON.stringify`. The value is an object. */
export function jsonBytes(value: object): Buffer {
  length = 0;
  writeValue(value);
  const bytes = Buffer.from(buffer.subarray(0, length));
  if (buffer.length > MAX_KEPT) buffer = Buffer.alloc(0);
  return bytes;
}

function writeValue(value: unknown): void {
  if (Array.isArray(value)) writeList(value);
  else if (containsList(value)) writeObject(value);
  else write(textOf(value));
}

function writeObject(object: object): void {
  let separator = '{';
  for (const [key, value] of Object.entries(object)) {
    if (isOmitted(value)) continue;
    write(`${separator}${JSON.stringify(key)}:`);
    writeValue(value);
    separator = ',';
  }
  write(separator === '{' ? '{}' : '}');
}

function writeList(items: readonly unknown[]): void {
  // The items of a list are mostly alike.
  const isNested = Array.isArray(items[0]) || containsList(items[0]);
  const size = isNested ? 1 : GROUP;
  write('[');
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) write(',');
    if (isNested) writeValue(items[at]);
    else write(textOf(items.slice(at, at + size)).slice(1, -1));
  }
  write(']');
}

/** Whether a list of several items is in the object, at any depth. */
function containsList(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  return Object.values(value).some((inner) => (Array.isArray(inner) ? inner.length > 1 : containsList(inner)));
}

/** In a list `undefined` is null. */
const textOf = (value: unknown): string => JSON.stringify(value) ?? 'null';

const isOmitted = (value: unknown): boolean =>
  value === undefined || typeof value === 'function' || typeof value === 'symbol';

function write(text: string): void {
  const needed = length + text.length * MAX_BYTES;
  if (needed > buffer.length) {
    const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_CAPACITY, 2 * needed));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  }
  length += buffer.write(text, length);
}
