/** The graph in the process of a command: the same schema, limits and requests as over HTTP. */
import { setTimeout as wait } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { ERROR_CODES, isErrorCode } from '../../mapping/error-codes.ts';
import { CommandError } from '../command.ts';

/** What is left of Close's rate limit for an endpoint group. */
export interface Budget {
  readonly group: string;
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

export interface Problem {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: unknown; readonly retryAfter?: unknown };
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly Problem[];
  readonly extensions?: {
    readonly cost?: { readonly actualRequests: number; readonly rateLimits: readonly Budget[] };
  };
}

export type Variables = Readonly<Record<string, unknown>>;

export interface Graph {
  readonly schema: GraphQLSchema;
  /** The largest page of a list below another list. */
  readonly maxNested: number;
  readonly isReadOnly: boolean;
  execute(document: string, variables: Variables): Promise<Answer>;
  close(): Promise<void>;
}

export const codeOf = ({ extensions }: Problem): string => String(extensions?.code ?? '');

const isTransient = (problem: Problem): boolean => {
  const code = codeOf(problem);
  return isErrorCode(code) && ERROR_CODES[code].retry === 'later';
};

const MAX_ATTEMPTS = 6;
const MAX_PAUSE_SECONDS = 60;

/**
 * Reads until the result has no error that a repetition may remedy, six times at most. `onPause` is called before each wait,
 * with its length and reason.
 */
export async function read(
  graph: Graph,
  document: string,
  variables: Variables,
  onPause: (seconds: number, reason: string) => void = () => undefined,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await graph.execute(document, variables);
    const problem = answer.errors?.find(isTransient);
    if (problem === undefined || attempt === MAX_ATTEMPTS) return answer;
    const stated = Number(problem.extensions?.retryAfter ?? 0);
    const seconds = Math.min(MAX_PAUSE_SECONDS, Math.max(stated, 2 ** (attempt - 1)));
    onPause(seconds, problem.message);
    await wait(seconds * 1000);
  }
}

/** The budgets that the operation used. */
export const budgetsOf = ({ extensions }: Answer): readonly Budget[] => extensions?.cost?.rateLimits ?? [];
export const requestsOf = ({ extensions }: Answer): number => extensions?.cost?.actualRequests ?? 0;

/** Says that a read is repeated, and why. */
export const pauseText = (seconds: number, reason: string): string => `${reason} Trying again in ${seconds} s.`;

/** The organization of the key, by which the work for one account is not continued with another. Throws `CommandError`. */
export async function organizationOf(graph: Graph, say: (line: string) => void): Promise<unknown> {
  const { data, errors } = await read(graph, '{ organization { id } }', {}, (...pause) => say(pauseText(...pause)));
  if (errors?.[0] !== undefined) throw new CommandError(errors[0].message);
  return data?.organization;
}
