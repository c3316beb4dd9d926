import type { CORSOptions } from 'graphql-yoga';

/** Yoga's CORS options: only the listed origins may read responses, without cookies. */
export function corsOptions(origins: readonly string[]): false | ((request: Request) => CORSOptions) {
  if (origins.length === 0) return false;
  return ({ headers }) => {
    const origin = headers.get('origin');
    return origin !== null && origins.includes(origin) ? { origin: [...origins], credentials: false } : false;
  };
}

export interface CorsHeaders {
  readonly 'access-control-allow-origin'?: string;
  /** The request headers on which the response depends, `Authorization` included. */
  readonly vary?: string;
}

const NONE: CorsHeaders = {};

/** The headers that Yoga would add to the response to a POST. */
export function corsHeaders(origins: readonly string[], origin: string | null): CorsHeaders {
  if (origin === null || !origins.includes(origin)) return NONE;
  const allowed = { 'access-control-allow-origin': origin };
  return origins.length === 1 ? allowed : { ...allowed, vary: 'Origin, Authorization' };
}

/** Whether a request asks for permissions, which belongs to a preflight. Yoga would answer them in the response. */
export const asksForPermissions = (headers: Pick<Headers, 'get'>): boolean =>
  headers.get('access-control-request-method') !== null || headers.get('access-control-request-headers') !== null;
