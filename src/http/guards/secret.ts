import { hash, timingSafeEqual } from 'node:crypto';
import type { RotatingSecret } from '../../config/secrets.ts';

/** The secrets that are valid now. A list is replaced when it changes, so checks read it for each request. */
export type Secrets = { readonly [Name in RotatingSecret]: readonly string[] };

/** Derives a value from each secret of a list that may be replaced. */
export function derived<T>(current: () => readonly string[], derive: (secret: string) => T): () => readonly T[] {
  let secrets: readonly string[] | undefined;
  let values: readonly T[] = [];
  return () => {
    const now = current();
    if (now !== secrets) {
      secrets = now;
      values = now.map(derive);
    }
    return values;
  };
}

const BEARER = /^bearer +(\S.*)$/i;

/** Through a text, which is cheaper: the buffer that `hash` returns is memory outside the heap. */
const digest = (text: string): Buffer => Buffer.from(hash('sha256', text, 'hex'));

/** Compares texts with each secret in constant time. */
export function secretCheck(current: () => readonly string[]): (presented: string) => boolean {
  const digests = derived(current, digest);
  return (presented) => {
    const given = digest(presented);
    let isRight = false;
    for (const expected of digests()) if (timingSafeEqual(given, expected)) isRight = true;
    return isRight;
  };
}

/** Whether an `Authorization` header has a valid token of the gateway. False for all headers if none is configured. */
export function tokenCheck(secrets: Pick<Secrets, 'GATEWAY_TOKEN'>): (authorization: string | null) => boolean {
  const isRight = secretCheck(() => secrets.GATEWAY_TOKEN);
  return (authorization) => {
    const presented = bearerTokenOf(authorization);
    return presented !== null && isRight(presented);
  };
}

/** The token in an `Authorization` header of the scheme Bearer, whose name is in any case. */
export const bearerTokenOf = (authorization: string | null): string | null =>
  authorization === null ? null : (BEARER.exec(authorization)?.[1] ?? null);

/** Whether a request has the secret of the federation router. False for all requests if none is configured. */
export function routerCheck(secrets: Pick<Secrets, 'ROUTER_SECRET'>): (headers: Pick<Headers, 'get'>) => boolean {
  const isRight = secretCheck(() => secrets.ROUTER_SECRET);
  return (headers) => {
    const presented = headers.get('x-router-secret');
    return presented !== null && isRight(presented);
  };
}
