/** Cuts a result to a size, so that one answer does not fill an agent's context. docs/decisions/101 */

import { isRecord } from '../domain/records.ts';
import { CURSORS } from './cursors.ts';

interface Cut {
  /** Null if it cannot be cut to the size. */
  readonly value: unknown;
  /** A sentence for each kind of list or text that was cut. */
  readonly cuts: readonly string[];
}

/** A list or text that can be shorter. */
interface Part {
  readonly path: string;
  /** The first are cut before the others: pages, other lists, texts. */
  readonly rank: number;
  readonly bytes: number;
  readonly length: number;
  /** Keeps the beginning. */
  keep(length: number): void;
  /** The length of the beginning that has `bytes` bytes less. */
  lengthWithout(bytes: number): number;
}

/** Texts that are shorter than this are not cut. */
const MIN_TEXT = 400;
const MAX_SENTENCES = 8;

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/**
 * Shortens pages, then other lists, then texts, the largest first, until the value has at most `maxBytes` as JSON. A page that was
 * cut has its own `endCursor`. The value is changed, and with `hasCursors` loses the cursors that were added to its document.
 */
export function cutTo(value: unknown, maxBytes: number, hasCursors: boolean): Cut {
  const cursors = hasCursors ? takeCursors(value, new Map()) : new Map();
  const cuts = new Map<string, { readonly before: number; readonly after: number; readonly cursor: string | null }>();
  for (let excess = sizeOf(value) - maxBytes; excess > 0; excess = sizeOf(value) - maxBytes) {
    const [largest] = partsOf(value, '', cursors).toSorted((a, b) => a.rank - b.rank || b.bytes - a.bytes);
    if (largest === undefined) return { value: null, cuts: [TOO_LARGE] };
    const { path, length } = largest;
    // At most half at a time, so that pages beside each other keep as much.
    const after = Math.max(Math.floor(length / 2), largest.lengthWithout(excess));
    largest.keep(after);
    cuts.set(path, { before: cuts.get(path)?.before ?? length, after, cursor: cursorAt(value, path, cursors) });
  }
  const sentences = [...cuts].map(([path, { before, after, cursor }]) => {
    const rest =
      cursor === null ? 'Ask for fewer to read the others.' : `The others begin after the cursor "${cursor}".`;
    return `Cut: ${path} has its first ${after} of ${before}. ${rest}`;
  });
  return { value, cuts: sentences.slice(0, MAX_SENTENCES) };
}

const TOO_LARGE = 'The result is too large, and has no list or text that could be cut. Ask for fewer fields.';

/** The cursors of pages, by their lists. */
type Cursors = Map<readonly unknown[], { readonly page: Record<string, unknown>; readonly all: readonly string[] }>;

/** Removes the added cursors, and keeps them for pages that are cut. */
function takeCursors(value: unknown, found: Cursors): Cursors {
  if (Array.isArray(value)) for (const item of value) takeCursors(item, found);
  if (!isRecord(value)) return found;
  const { [CURSORS]: edges, nodes } = value;
  if (Array.isArray(edges) && Array.isArray(nodes)) {
    delete value[CURSORS];
    found.set(nodes, { page: value, all: edges.map((edge) => String(isRecord(edge) ? edge.cursor : '')) });
  }
  for (const inner of Object.values(value)) takeCursors(inner, found);
  return found;
}

/** The end of a page that was cut. Null for a part that is no page, or one of several. */
function cursorAt(value: unknown, path: string, cursors: Cursors): string | null {
  let at = value;
  for (const key of path.split('.')) at = isRecord(at) ? at[key] : undefined;
  if (!Array.isArray(at)) return null;
  return cursors.get(at)?.all[at.length - 1] ?? null;
}

function partsOf(value: unknown, path: string, cursors: Cursors): Part[] {
  if (Array.isArray(value)) {
    const inner = value.flatMap((item) => partsOf(item, `${path}[]`, cursors));
    return value.length < 2 ? inner : [listPart(value, path, cursors), ...inner];
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = path === '' ? nameOf(key) : `${path}.${nameOf(key)}`;
    if (typeof inner !== 'string') return partsOf(inner, below, cursors);
    return inner.length < MIN_TEXT ? [] : [textPart(value, key, inner, below)];
  });
}

/** Keys of custom values are texts of others too, and stay in the data. */
const nameOf = (key: string): string => (/^[_A-Za-z]\w{0,63}$/.test(key) ? key : '*');

function listPart(list: unknown[], path: string, cursors: Cursors): Part {
  const known = cursors.get(list);
  return {
    ...{ path, rank: known === undefined ? 1 : 0, bytes: sizeOf(list), length: list.length },
    keep: (length) => {
      list.splice(length);
      const pageInfo = known?.page.pageInfo;
      if (!isRecord(pageInfo)) return;
      if ('endCursor' in pageInfo) pageInfo.endCursor = known?.all[length - 1] ?? null;
      if ('hasNextPage' in pageInfo) pageInfo.hasNextPage = true;
    },
    lengthWithout: (bytes) => {
      let length = list.length;
      for (let left = bytes; left > 0 && length > 1; length -= 1) left -= sizeOf(list[length - 1]) + 1;
      return length;
    },
  };
}

function textPart(owner: Record<string, unknown>, key: string, text: string, path: string): Part {
  return {
    ...{ path: `the text ${path}`, rank: 2, bytes: sizeOf(text), length: text.length },
    keep: (length) => {
      owner[key] = `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
    },
    // Characters have one byte or more.
    lengthWithout: (bytes) => text.length - bytes - 4,
  };
}
