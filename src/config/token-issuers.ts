import { z } from 'zod';
import type { Config } from './config.ts';
import { readJsonFile, unusableFile } from './json-file.ts';
import { ALGORITHMS, type Algorithm, keyUrl } from './jwt.ts';

/** An identity provider whose tokens are accepted. */
export interface TokenIssuer {
  readonly issuer: string;
  /** A token must be for one of these. */
  readonly audience: readonly string[];
  /** Where the provider publishes its keys. */
  readonly jwksUrl: string;
  readonly algorithms: readonly Algorithm[];
}

const text = z.string().min(1);
const ISSUERS = z
  .array(
    z.strictObject({
      issuer: text,
      audience: z.union([text.transform((one) => [one]), z.array(text).min(1)]),
      jwksUrl: keyUrl(),
      algorithms: z
        .array(z.enum(ALGORITHMS))
        .min(1)
        .default([...ALGORITHMS]),
    }),
  )
  .min(1);

/** The identity providers of the configuration. Reads `JWT_ISSUERS_FILE`. Throws `ConfigError`. */
export function tokenIssuers(
  config: Pick<Config, 'JWT_ISSUER' | 'JWT_AUDIENCE' | 'JWT_JWKS_URL' | 'JWT_ISSUERS_FILE'>,
): readonly TokenIssuer[] {
  const { JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_JWKS_URL: jwksUrl, JWT_ISSUERS_FILE: path } = config;
  const isComplete = issuer !== undefined && audience !== undefined && jwksUrl !== undefined;
  const own = isComplete ? [{ issuer, audience, jwksUrl, algorithms: ALGORITHMS }] : [];
  if (path === undefined) return own;
  const listed = ISSUERS.safeParse(readJsonFile('JWT_ISSUERS_FILE', path));
  if (!listed.success) throw unusableFile('JWT_ISSUERS_FILE', path, z.prettifyError(listed.error));
  const all = [...own, ...listed.data];
  const twice = all.find(({ issuer }, index) => all.findIndex((other) => other.issuer === issuer) !== index);
  if (twice !== undefined) throw unusableFile('JWT_ISSUERS_FILE', path, `The issuer ${twice.issuer} is there twice.`);
  return all;
}
