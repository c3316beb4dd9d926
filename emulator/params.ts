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

/** A boolean. Python clients, Close's own among them, send `True` and `False`. */
export function booleanOf(param: Param, name: string): boolean {
  const text = firstValueOf(param).toLowerCase();
  if (text !== 'true' && text !== 'false') throw fieldErrors({ [name]: 'Not a valid boolean.' });
  return text === 'true';
}

function integerParam(query: Query, name: string, defaultValue: number): number {
  const param = query[name];
  if (param === undefined) return defaultValue;
  const text = firstValueOf(param).trim();
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
  if (value === undefined || value < 0) {
    const kind = value === undefined ? 'an integer' : 'a non-negative integer';
    throw badRequest(`${name} must be ${kind} (got "${firstValueOf(param)}" instead).`);
  }
  return value;
}

/** Behavior documented, message of flask-mongorest. */
export const pageTooLarge = (max: number): CloseError =>
  badRequest(`The limit you set is larger than the maximum limit for this resource (max_limit = ${max}).`);

export interface Page {
  skip: number;
  limit: number;
}

export const PAGING_PARAMS = ['_limit', '_skip'];

/**
 * `_limit` and `_skip`. Throws 400 for no integer and above the limits of the resource. The messages are those of
 * flask-mongorest, and the one for a large `_skip` is recorded. A negative `_limit` is refused like a negative `_skip`
 * (inferred).
 */
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
