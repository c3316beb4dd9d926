import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares texts with a secret in constant time. */
export function secretCheck(secret: string): (presented: string | null) => boolean {
  const expected = digest(secret);
  return (presented) => timingSafeEqual(digest(presented ?? ''), expected);
}

/** Whether a request has the secret of the federation router. False for all requests if none is configured. */
export function routerCheck(secret: string | undefined): (headers: Pick<Headers, 'get'>) => boolean {
  if (secret === undefined) return () => false;
  const isRight = secretCheck(secret);
  return (headers) => {
    const presented = headers.get('x-router-secret');
    return presented !== null && isRight(presented);
  };
}
