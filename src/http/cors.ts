import type { CORSOptions } from 'graphql-yoga';

/** Yoga's CORS options: only the listed origins may read responses, without cookies. */
export function corsOptions(origins: readonly string[]): false | ((request: Request) => CORSOptions) {
  if (origins.length === 0) return false;
  return ({ headers }) => {
    const origin = headers.get('origin');
    return origin !== null && origins.includes(origin) ? { origin: [...origins], credentials: false } : false;
  };
}
