import { badRequest, type CloseError, fieldErrors } from './errors.ts';
import type { Param, Query, RequestContext } from './request-context.ts';

/** The values of a parameter. A string is split at its commas. */
export function valuesOf(param: Param): readonly string[] {
  return typeof param === 'string' ? param.split(',').map((item) => item.trim()) : param;
}

/** The value of a parameter that takes one value. */
export function firstValueOf(param: Param): string {
  return typeof param === 'string' ? param : (param[0] ?? '');
}

function integerParam(query: Query, name: string, defaultValue: number): number {
  const text = query[name];
  if (text === undefined || text === '') return defaultValue;
  const value = Number(firstValueOf(text));
  if (!Number.isSafeInteger(value) || value < 0) throw fieldErrors({ [name]: 'Not a valid integer value.' });
  return value;
}

/** Behavior documented, message invented. */
export const pageTooLarge = (max: number): CloseError =>
  badRequest(`The limit you set is larger than the maximum limit for this resource (max_limit = ${max}).`);

export interface Page {
  skip: number;
  limit: number;
}

export const PAGING_PARAMS = ['_limit', '_skip'];

/** `_limit` and `_skip`. Throws 400 above the limits of the resource. The message for `_skip` is recorded. */
export function pageOf({ query, resource, limits }: RequestContext): Page {
  const skip = integerParam(query, '_skip', 0);
  const limit = integerParam(query, '_limit', limits.pageDefault);
  const maxLimit = limits.pageMax[resource] ?? limits.pageMax.other ?? 100;
  const maxSkip = limits.skipMax[resource] ?? limits.skipMax.other ?? 250_000;
  if (limit > maxLimit) throw pageTooLarge(maxLimit);
  if (skip > maxSkip) {
    throw badRequest(
      `The skip you set is larger than the maximum skip for this resource (max_skip = ${maxSkip}). Please refine your search query.`,
    );
  }
  return { skip, limit };
}

export interface PageSlice<T> {
  rows: readonly T[];
  has_more: boolean;
}

export function slicePage<T>(rows: readonly T[], { skip, limit }: Page): PageSlice<T> {
  return { rows: rows.slice(skip, skip + limit), has_more: skip + limit < rows.length };
}
