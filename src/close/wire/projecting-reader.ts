/**
 * Reads only the needed keys of JSON. A page of leads contains each contact and opportunity with all of its columns, most of
 * which no operation selects: `JSON.parse` makes objects of them, and decodes the whole body into a string first. This reader scans
 * the bytes and decodes only what is kept. docs/decisions/104
 */

/** What is kept of an object: the keys by name, each whole (null) or in its own shape. Applies to each item of a list. */
export class Shape {
  readonly keys: ReadonlyMap<string, Shape | null>;
  /** Whether keys without a name in `keys` are kept whole. Otherwise they are skipped. */
  readonly keepsOthers: boolean;
  /** The keys that were met, and the first one of the object that was read last. */
  readonly met = new Map<string, Key>();
  first: Key | null = null;

  constructor(keys: Readonly<Record<string, Shape | null>>, keepsOthers: boolean) {
    this.keys = new Map(Object.entries(keys));
    this.keepsOthers = keepsOthers;
  }
}

/** A key in the bytes. Objects of one list mostly have the same keys in the same order, so each is compared with the next. */
interface Key {
  readonly name: string;
  /** With quotes, colon and the whitespace between them. */
  readonly bytes: Uint8Array;
  readonly isKept: boolean;
  readonly shape: Shape | null;
  next: Key | null;
}

/** Maximum keys that a shape remembers. Others are read again each time. */
const MAX_MET = 1000;
/** Keeps everything. */
export const WHOLE = new Shape({}, true);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [ZERO, NINE] = [0x30, 0x39];
/** Integers of this many digits are exact. */
const SAFE_DIGITS = 15;

/** Ends a reading of bytes that are no JSON, or JSON that this reader leaves to `JSON.parse`. */
const UNREADABLE = new SyntaxError('These bytes need JSON.parse.');

const NOTHING: Buffer = Buffer.alloc(0);
const NO_VIEW = new DataView(NOTHING.buffer);

// Reading is synchronous, so one state serves all. As properties of an object, they would be loaded again for each byte.
let bytes = NOTHING;
let view = NO_VIEW;
/** Where the value that was read last has ended. */
let end = 0;

/**
 * The JSON value without the keys that the shape does not keep. Undefined if the bytes are not readable: then `JSON.parse`
 * decides. Skipped values are checked only for the ends of their strings and brackets.
 */
export function readProjected(json: Buffer, shape: Shape): unknown {
  bytes = json;
  view = new DataView(json.buffer, json.byteOffset, json.length);
  try {
    const value = valueAt(afterSpace(0), shape);
    return afterSpace(end) === json.length ? value : undefined;
  } catch (error) {
    // A `RangeError` means that it is nested too deep for this reader.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  } finally {
    // A large body must not stay in memory until the next one.
    bytes = NOTHING;
    view = NO_VIEW;
  }
}

function valueAt(at: number, shape: Shape | null): unknown {
  switch (bytes[at]) {
    case QUOTE:
      return stringAt(at);
    case OPEN_OBJECT:
      return objectAt(at, shape ?? WHOLE);
    case OPEN_LIST:
      return listAt(at, shape);
    default:
      return scalarAt(at);
  }
}

function objectAt(at: number, shape: Shape): object {
  const object: Record<string, unknown> = {};
  let i = afterSpace(at + 1);
  if (bytes[i] === CLOSE_OBJECT) {
    end = i + 1;
    return object;
  }
  let missing = shape.keepsOthers ? -1 : shape.keys.size;
  for (let key: Key | null = null; ; ) {
    key = keyAt(i, shape, key);
    i = afterSpace(end);
    if (key.isKept) {
      object[key.name] = valueAt(i, key.shape);
      missing -= 1;
      if (missing === 0) {
        end = afterBrackets(end);
        return object;
      }
    } else skipValue(i);
    i = afterSpace(end);
    const separator = bytes[i];
    i += 1;
    if (separator === CLOSE_OBJECT) {
      end = i;
      return object;
    }
    if (separator !== COMMA) throw UNREADABLE;
    i = afterSpace(i);
  }
}

function listAt(at: number, shape: Shape | null): unknown[] {
  const items: unknown[] = [];
  let i = afterSpace(at + 1);
  if (bytes[i] === CLOSE_LIST) {
    end = i + 1;
    return items;
  }
  for (;;) {
    items.push(valueAt(i, shape));
    i = afterSpace(end);
    const separator = bytes[i];
    i += 1;
    if (separator === CLOSE_LIST) {
      end = i;
      return items;
    }
    if (separator !== COMMA) throw UNREADABLE;
    i = afterSpace(i);
  }
}

/** The key at this place. `before` is the key before it in the same object. */
function keyAt(at: number, shape: Shape, before: Key | null): Key {
  const expected = before === null ? shape.first : before.next;
  if (expected !== null && startsWith(expected.bytes, at)) {
    end = at + expected.bytes.length;
    return expected;
  }
  if (bytes[at] !== QUOTE) throw UNREADABLE;
  const name = stringAt(at);
  const colon = afterSpace(end);
  // An assignment to `__proto__` would not make a property.
  if (bytes[colon] !== 0x3a || name === '__proto__') throw UNREADABLE;
  end = colon + 1;
  const key = shape.met.get(name) ?? newKey(name, bytes.subarray(at, end), shape);
  if (before === null) shape.first = key;
  else before.next = key;
  return key;
}

function newKey(name: string, written: Uint8Array, shape: Shape): Key {
  const inner = shape.keys.get(name);
  const isKept = shape.keepsOthers || inner !== undefined;
  const key = { name, bytes: Uint8Array.from(written), isKept, shape: inner ?? null, next: null };
  if (shape.met.size < MAX_MET) shape.met.set(name, key);
  return key;
}

function startsWith(expected: Uint8Array, at: number): boolean {
  const from = bytes;
  for (let n = 0; n < expected.length; n += 1) if (from[at + n] !== expected[n]) return false;
  return true;
}

function stringAt(at: number): string {
  const from = bytes;
  let i = at + 1;
  let all = 0;
  for (let byte = from[i]; byte !== QUOTE; byte = from[i]) {
    if (byte === BACKSLASH) {
      end = afterString(i);
      return JSON.parse(from.toString('utf8', at, end)) as string;
    }
    if (byte === undefined || byte < 0x20) throw UNREADABLE;
    all |= byte;
    i += 1;
  }
  end = i + 1;
  return from.toString(all < 0x80 ? 'latin1' : 'utf8', at + 1, i);
}

/** A number, true, false or null. */
function scalarAt(at: number): unknown {
  const from = bytes;
  let i = at;
  let integer = 0;
  for (let byte = from[i] ?? 0; byte >= ZERO && byte <= NINE; byte = from[i] ?? 0) {
    integer = integer * 10 + byte - ZERO;
    i += 1;
  }
  const digits = i - at;
  if (isEnd(from[i]) && digits > 0 && digits <= SAFE_DIGITS && (digits === 1 || from[at] !== ZERO)) {
    end = i;
    return integer;
  }
  while (!isEnd(from[i])) i += 1;
  end = i;
  return JSON.parse(from.toString('latin1', at, i));
}

const isEnd = (byte: number | undefined): boolean =>
  byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === undefined || byte <= 0x20;

function skipValue(at: number): void {
  const byte = bytes[at];
  if (byte === QUOTE) end = afterString(at + 1);
  else if (byte === OPEN_OBJECT || byte === OPEN_LIST) end = afterBrackets(at + 1);
  else scalarAt(at);
}

/** The place after the brackets that are open at this place, which is outside a string. */
function afterBrackets(at: number): number {
  const from = bytes;
  let i = at;
  for (let depth = 1; depth > 0; ) {
    const byte = from[i];
    i += 1;
    if (byte === QUOTE) i = afterString(i);
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
    else if (byte === undefined) throw UNREADABLE;
  }
  return i;
}

/** The place after the string that is open at this place. Looks at four bytes at a time. */
function afterString(at: number): number {
  const from = bytes;
  const words = view;
  const last = from.length - 4;
  let i = at;
  for (;;) {
    while (i <= last && !hasEndOrEscape(words.getInt32(i, true))) i += 4;
    for (;;) {
      const byte = from[i];
      if (byte === QUOTE) return i + 1;
      if (byte === undefined) throw UNREADABLE;
      if (byte === BACKSLASH) {
        i += 2;
        break;
      }
      i += 1;
    }
  }
}

/** Whether one of four bytes is a quote or a backslash. https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord */
function hasEndOrEscape(word: number): boolean {
  const quote = word ^ 0x22222222;
  const backslash = word ^ 0x5c5c5c5c;
  return ((((quote - 0x01010101) & ~quote) | ((backslash - 0x01010101) & ~backslash)) & 0x80808080) !== 0;
}

function afterSpace(at: number): number {
  const from = bytes;
  let i = at;
  for (let byte = from[i]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = from[i]) i += 1;
  return i;
}
