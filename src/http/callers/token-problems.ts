import { errors } from 'jose';
import { type Refusal, refuse } from '../guards/guard.ts';

/** Why a token is refused. The texts are for the caller's developer, and contain nothing of the token. */
const PROBLEMS = {
  length: 'The token is too long.',
  form: "The token is neither a signed JSON Web Token nor the gateway's token.",
  encrypted: 'The token is encrypted. Send a signed one.',
  depth: 'The claims of the token are nested too deep.',
  algorithm: "The token's signature algorithm is not accepted.",
  issuer: 'The issuer of the token is not accepted.',
  audience: 'The token is for another audience.',
  expired: 'The token has expired.',
  early: 'The token is not valid yet.',
  claims: 'The token must have the claims iss, aud, sub and exp.',
  signature: "The token's signature is wrong.",
  key: 'No key of the issuer fits the token.',
} as const;

export type TokenProblem = keyof typeof PROBLEMS | 'unavailable' | 'no-read';

const RETRY_SECONDS = 5;

/** The response to a token with this problem, as RFC 6750 describes it. */
export function refusalOf(problem: TokenProblem): Refusal {
  switch (problem) {
    case 'unavailable':
      return refuse('SIGN_IN_UNAVAILABLE', 'The keys of the identity provider cannot be read at the moment.', {
        headers: { 'retry-after': String(RETRY_SECONDS) },
        extensions: { retryAfter: RETRY_SECONDS },
      });
    case 'no-read':
      return refuse('FORBIDDEN', 'The token has no permission to read.', { headers: challenge('insufficient_scope') });
    default:
      return refuse('UNAUTHENTICATED', PROBLEMS[problem], { headers: challenge('invalid_token', PROBLEMS[problem]) });
  }
}

const challenge = (error: string, description?: string) => ({
  'www-authenticate': `Bearer error="${error}"${description === undefined ? '' : `, error_description="${description}"`}`,
});

/** Thrown while a token is verified. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly problem: TokenProblem;

  constructor(problem: TokenProblem) {
    super(problem);
    this.problem = problem;
  }
}

const CLAIMS: Readonly<Record<string, TokenProblem>> = { aud: 'audience', iss: 'issuer', nbf: 'early' };

const FORM_ERRORS = [errors.JWSInvalid, errors.JWTInvalid, errors.JOSENotSupported];

/** The problem that an error of the verification stands for. */
export function problemOf(error: unknown): TokenProblem {
  if (error instanceof TokenError) return error.problem;
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.reason === 'check_failed' ? (CLAIMS[error.claim] ?? 'claims') : 'claims';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (FORM_ERRORS.some((type) => error instanceof type)) return 'form';
  // A key that is too short for its algorithm, or several keys for a token that names none.
  return 'key';
}
