/** Values of the variables for tokens of identity providers. */
import { z } from 'zod';

/** Signatures that the gateway accepts. With a symmetric one, the key that verifies tokens could also issue them. */
export const ALGORITHMS = [
  ...(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const),
  ...(['ES256', 'ES384', 'ES512', 'EdDSA'] as const),
] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** The scopes that grant a permission. A token needs one of them. */
export interface ScopeMapping {
  readonly read: readonly string[];
  readonly write: readonly string[];
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Keys that come over an open network could be anyone's. */
const isKeyUrl = (text: string): boolean => {
  const url = URL.parse(text);
  return (
    url !== null && (/^(?:https|file):$/.test(url.protocol) || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)))
  );
};

export const keyUrl = () =>
  z.string().refine(isKeyUrl, 'must be an https: or file: URL; http: only on a loopback address');

export const scopeMapping = () =>
  z
    .string()
    .transform((text) => text.trim().split(/[\s,]+/))
    .pipe(z.array(z.string().regex(/^(?:read|write)=./, 'must consist of read=<scope> and write=<scope>')))
    .transform((entries): ScopeMapping => {
      const of = (permission: string) =>
        entries.flatMap((entry) => (entry.startsWith(`${permission}=`) ? [entry.slice(permission.length + 1)] : []));
      return { read: of('read'), write: of('write') };
    });
