import type { JWTPayload } from 'jose';
import type { Config } from '../../config/config.ts';
import { digestOfPerson } from '../../telemetry/audit.ts';
import { ALL_PERMISSIONS, type Caller, type Permissions } from './caller.ts';
import { TokenError } from './token-problems.ts';

/** What a verified token says of a caller. */
export type Identity = Omit<Caller, 'credential'>;

export type ClaimSettings = Pick<
  Config,
  'JWT_SCOPES' | 'JWT_SCOPE_CLAIM' | 'JWT_OPERATIONS_CLAIM' | 'JWT_CLOSE_USER_CLAIM'
>;

/**
 * The caller that the claims of a token describe. `expiresAt` is in milliseconds since 1970. Throws `TokenError` if the
 * token grants nothing.
 */
export function identityOf(claims: JWTPayload, expiresAt: number, settings: ClaimSettings): Identity {
  const { iss = '', sub } = claims;
  if (typeof sub !== 'string' || sub === '') throw new TokenError('claims');
  return {
    key: `subject ${digestOfPerson(JSON.stringify([iss, sub]))}`,
    permissions: permissionsOf(claims, settings),
    expiresAt,
    closeUserId: closeUserIdOf(claims, settings),
  };
}

function permissionsOf(claims: JWTPayload, settings: ClaimSettings): Permissions {
  const { JWT_SCOPES: mapping, JWT_SCOPE_CLAIM, JWT_OPERATIONS_CLAIM } = settings;
  const operations = JWT_OPERATIONS_CLAIM === undefined ? null : wordsOf(claimOf(claims, JWT_OPERATIONS_CLAIM));
  if (mapping === undefined) return { ...ALL_PERMISSIONS, operations };
  const scopes = wordsOf(claimOf(claims, JWT_SCOPE_CLAIM)) ?? new Set();
  const mayWrite = mapping.write.some((scope) => scopes.has(scope));
  if (!mayWrite && !mapping.read.some((scope) => scopes.has(scope))) throw new TokenError('no-read');
  return { mayWrite, operations };
}

function closeUserIdOf(claims: JWTPayload, { JWT_CLOSE_USER_CLAIM: name }: ClaimSettings): string | null {
  const value = name === undefined ? undefined : claimOf(claims, name);
  return typeof value === 'string' && /^user_\w{1,100}$/.test(value) ? value : null;
}

/** The claim of this name, or else of this path: `realm_access.roles`. Names may be URLs, which have dots too. */
function claimOf(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>(memberOf, claims);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** The words of a list, or of a text with spaces between them. None for any other value. Null if there is no value. */
function wordsOf(value: unknown): ReadonlySet<string> | null {
  if (value === undefined || value === null) return null;
  const words: readonly unknown[] = typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [];
  return new Set(words.filter((word): word is string => typeof word === 'string' && word !== ''));
}
