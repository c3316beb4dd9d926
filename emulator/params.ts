import { badRequest, type CloseError, fieldErrors } from './errors.ts';
import type { Param, Query, RequestContext } from './request-context.ts';

/** The values of a parameter: an array as it is, a text cut at its commas. */
export function valuesOf(param: Param): readonly string[] {
  return typeof param === 'string' ? param.split(',').map((item) => item.trim()) : param;
}

/** A parameter that stands for one value. */
export function firstValueOf(param: Param): string {
  return typeof param === 'string' ? param : (param[0] ?? '');
}

function integerParam(query: Query, name: string, otherwise: number): number {
  const text = query[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(firstValueOf(text));
  if (!Number.isSafeInteger(value) || value < 0) throw fieldErrors({ [name]: 'Not a valid integer value.' });
  return value;
}

/** Behaviour documented, text invented. */
export const pageTooLarge = (max: number): CloseError =>
  badRequest(`The limit you set is larger than the maximum limit for this resource (max_limit = ${max}).`);

export interface Page {
  skip: number;
  limit: number;
}

export const PAGING = ['_limit', '_skip'];

/** `_limit` and `_skip`, within the maxima of the resource. The text for a skip that is too large is recorded. */
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
