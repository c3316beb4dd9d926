/** Cuts a result to a size, so that one answer does not fill an agent's context. */

interface Cut {
  readonly value: unknown;
  /** A sentence for each list or text that was cut. */
  readonly cuts: readonly string[];
}

/** A list or text that can be shorter. */
interface Part {
  readonly path: string;
  readonly bytes: number;
  readonly length: number;
  shorten(): void;
}

/** Texts that are shorter than this are not cut. */
const MIN_TEXT = 400;

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Halves the largest list, or the longest text if no list has two items, until the value has at most `maxBytes` as JSON. */
export function cutTo(value: unknown, maxBytes: number): Cut {
  if (sizeOf(value) <= maxBytes) return { value, cuts: [] };
  const copy: unknown = structuredClone(value);
  const shortened = new Map<string, { readonly before: number; readonly part: Part }>();
  while (sizeOf(copy) > maxBytes) {
    const parts = partsOf(copy, '');
    const lists = parts.filter(({ path }) => !path.endsWith(TEXT));
    const [largest] = (lists.length > 0 ? lists : parts).toSorted((a, b) => b.bytes - a.bytes);
    if (largest === undefined) break;
    shortened.set(largest.path, { before: shortened.get(largest.path)?.before ?? largest.length, part: largest });
    largest.shorten();
  }
  return { value: copy, cuts: [...shortened].map(([path, { before, part }]) => sentence(path, before, part.length)) };
}

const TEXT = ' (text)';

function sentence(path: string, before: number, last: number): string {
  const after = Math.floor(last / 2);
  if (path.endsWith(TEXT)) return `Cut: ${path.slice(0, -TEXT.length)} has its first ${after} of ${before} characters.`;
  return `Cut: ${path} has its first ${after} of ${before} items. Ask for fewer, such as "first": ${after}; endCursor is that of the whole page.`;
}

function partsOf(value: unknown, path: string): Part[] {
  if (Array.isArray(value)) {
    const { length } = value;
    const inner = value.flatMap((item) => partsOf(item, `${path}[]`));
    if (length < 2) return inner;
    return [{ path, bytes: sizeOf(value), length, shorten: () => void value.splice(Math.floor(length / 2)) }, ...inner];
  }
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.entries(owner).flatMap(([key, inner]) => {
    const below = path === '' ? key : `${path}.${key}`;
    if (typeof inner !== 'string') return partsOf(inner, below);
    if (inner.length < MIN_TEXT) return [];
    const shorten = () => {
      owner[key] = `${inner.slice(0, Math.floor(inner.length / 2))}…`;
    };
    return [{ path: below + TEXT, bytes: inner.length, length: inner.length, shorten }];
  });
}
