import type { Session } from '../../close/session.ts';
import { bounded } from '../../close/wire/bounds.ts';
import { CloseError } from '../../close/wire/errors.ts';
import { Learned } from '../learned.ts';

/** The largest `_limit` that Close is known to accept, by path. Sources: see the assumptions about Close. */
const PAGE_SIZE: Readonly<Record<string, number>> = {
  '/lead/': 200,
  '/contact/': 200,
  '/opportunity/': 250,
  '/task/': 1000,
  '/user/': 1000,
  '/event/': 50,
  '/custom_field/activity/': 1000,
  '/custom_field/shared/': 1000,
};
/** Works for every list. */
const SAFE_PAGE_SIZE = 100;

/** Lists whose largest page size Close refused, and the largest offsets that it accepts, by path. */
const refused = new Learned<true>();
const ceilings = new Learned<number>();

/** The page sizes and offsets that Close accepts from one credential. */
export class PageSizes {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  of(path: string): number {
    const size = PAGE_SIZE[path] ?? SAFE_PAGE_SIZE;
    return size > SAFE_PAGE_SIZE && refused.get(this.#session, path) === true ? SAFE_PAGE_SIZE : size;
  }

  refuse(path: string): void {
    refused.set(this.#session, path, true);
  }

  /** Throws `too-deep` if the offset exceeds the largest one that Close accepts, once that is known. */
  assertSkip(path: string, skip: number): void {
    if (skip === 0) return;
    const maxSkip = ceilings.get(this.#session, path);
    if (maxSkip !== undefined && skip > maxSkip) throw new CloseError('too-deep', { request: `GET ${path}`, maxSkip });
  }

  /** Remembers the largest offset that Close accepts, if this error states one that the request exceeded. */
  learnCeiling(path: string, skip: number, error: unknown): void {
    const maxSkip = error instanceof CloseError && error.kind === 'too-deep' ? error.detail.maxSkip : undefined;
    if (maxSkip !== undefined && skip > maxSkip) ceilings.set(this.#session, path, maxSkip);
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
    const result = await read(SAFE_PAGE_SIZE);
    sizes.refuse(path);
    return result;
  }
}

/** The number of rows in a list as Close states it. Null if it does not, or states something else. */
export const totalOf = ({ total_results }: { readonly total_results?: unknown }): number | null =>
  bounded('totalResults', total_results);

/** Close's answer to a `_limit` that is too large is not recorded. It is assumed to mention a limit or the parameter. */
function isLimitRefused(error: unknown): boolean {
  if (!(error instanceof CloseError) || error.kind !== 'invalid') return false;
  const { text = '', fieldErrors = [] } = error.detail;
  return /\blimit\b/i.test(text) || fieldErrors.some(({ path }) => path[0] === '_limit');
}
