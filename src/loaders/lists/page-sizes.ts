import { CloseError } from '../../close/wire/errors.ts';

/** The largest `_limit` that Close is known to accept, by path. Sources: see the assumptions about Close. */
const PAGE_SIZE: Readonly<Record<string, number>> = {
  '/lead/': 200,
  '/contact/': 200,
  '/opportunity/': 250,
  '/task/': 1000,
  '/user/': 1000,
  '/custom_field/activity/': 1000,
  '/custom_field/shared/': 1000,
};
/** Works for every list. */
const SAFE_PAGE_SIZE = 100;

/**
 * The page sizes and offsets that Close accepts. One instance serves the whole process: what Close refuses to one
 * credential it refuses to all.
 */
export class PageSizes {
  readonly #refused = new Set<string>();
  readonly #ceilings = new Map<string, number>();

  of(path: string): number {
    return this.#refused.has(path) ? SAFE_PAGE_SIZE : (PAGE_SIZE[path] ?? SAFE_PAGE_SIZE);
  }

  refuse(path: string): void {
    this.#refused.add(path);
  }

  /** Throws `too-deep` if the offset exceeds the largest one that Close accepts, once that is known. */
  assertSkip(path: string, skip: number): void {
    const maxSkip = this.#ceilings.get(path);
    if (maxSkip !== undefined && skip > maxSkip) throw new CloseError('too-deep', { request: `GET ${path}`, maxSkip });
  }

  /** Remembers the largest offset that Close accepts, if this error states it. */
  learnCeiling(path: string, error: unknown): void {
    const maxSkip = error instanceof CloseError && error.kind === 'too-deep' ? error.detail.maxSkip : undefined;
    if (maxSkip !== undefined) this.#ceilings.set(path, maxSkip);
  }
}

/**
 * Reads with the largest page size of a list, and again with the safe one if Close refuses it. `rows` is the number of
 * rows to be read: a page of fewer rows than the safe size cannot have been too large.
 */
export async function withPageSize<T>(
  sizes: PageSizes,
  path: string,
  rows: number,
  read: (size: number) => Promise<T>,
): Promise<T> {
  const size = sizes.of(path);
  try {
    return await read(size);
  } catch (error) {
    if (!isLimitRefused(error) || Math.min(size, rows) <= SAFE_PAGE_SIZE) throw error;
    sizes.refuse(path);
    return read(SAFE_PAGE_SIZE);
  }
}

/** Close's answer to a `_limit` that is too large is not recorded. It is assumed to mention a limit or the parameter. */
function isLimitRefused(error: unknown): boolean {
  if (!(error instanceof CloseError) || error.kind !== 'invalid') return false;
  const { text = '', fieldErrors = [] } = error.detail;
  return /\blimit\b/i.test(text) || fieldErrors.some(({ path }) => path[0] === '_limit');
}
