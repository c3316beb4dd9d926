import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares texts with a secret in constant time. */
export function secretCheck(secret: string): (presented: string | null) => boolean {
  const expected = digest(secret);
  return (presented) => timingSafeEqual(digest(presented ?? ''), expected);
}
