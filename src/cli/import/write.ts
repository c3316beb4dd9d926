/** Sends the mutations of a row. */
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '../command.ts';
import { type Answer, codeOf, type Graph, type Problem } from '../graph/graph.ts';
import type { Found, FoundContact, FoundLead } from './found.ts';
import type { Write } from './plan.ts';
import { Rejected } from './wanted.ts';

interface Mutation {
  readonly variables: string;
  readonly call: string;
  /** What of the payload is selected. A changed lead is read again if it is needed. */
  readonly object: (found: Pick<Found, 'leadFields' | 'contactFields'>) => string;
}

const MUTATIONS: Readonly<Record<Write['mutation'], Mutation>> = {
  leadCreate: {
    variables: '$input: LeadCreateInput!',
    call: 'leadCreate(input: $input)',
    object: ({ leadFields }) => `lead { ${leadFields} }`,
  },
  leadUpdate: {
    variables: '$id: ID!, $input: LeadUpdateInput!',
    call: 'leadUpdate(id: $id, input: $input)',
    object: () => 'lead { id }',
  },
  contactCreate: {
    variables: '$input: ContactCreateInput!',
    call: 'contactCreate(input: $input)',
    object: ({ contactFields }) => `contact { ${contactFields} }`,
  },
  contactUpdate: {
    variables: '$id: ID!, $input: ContactUpdateInput!',
    call: 'contactUpdate(id: $id, input: $input)',
    object: ({ contactFields }) => `contact { ${contactFields} }`,
  },
};

/** Nothing was written, and the same may succeed later. */
const REFUSED = new Set(['RATE_LIMITED', 'OVERLOADED', 'UPSTREAM_UNAVAILABLE']);
/** Errors of one row. All others stop the import. */
const OF_ROW = new Set(['BAD_USER_INPUT']);
const MAX_ATTEMPTS = 6;

export interface Sender {
  readonly graph: Graph;
  readonly found: Pick<Found, 'leadFields' | 'contactFields'>;
  readonly say: (line: string) => void;
}

/** What was written. */
export type Written = { readonly id: string } | FoundLead | FoundContact;

interface Result {
  readonly object: Written | null;
  readonly userErrors: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/**
 * What was written, null if Close did not return it. Throws `Rejected` if Close refuses the row, and
 * `CommandError` if it is not known what Close did.
 */
export async function send({ graph, found, say }: Sender, { mutation, id, input }: Write): Promise<Written | null> {
  const { variables: declared, call, object } = MUTATIONS[mutation];
  const document = `mutation(${declared}) { result: ${call} { object: ${object(found)} userErrors { path message } } }`;
  const variables = { ...(id === undefined ? {} : { id }), input };
  for (let attempt = 1; ; attempt += 1) {
    const answer = await graph.execute(document, variables);
    const [problem] = answer.errors ?? [];
    if (problem === undefined) return objectIn(answer);
    const code = codeOf(problem);
    if (code === 'WRITTEN_NOT_READ') return null;
    if (OF_ROW.has(code)) throw new Rejected(problem.message);
    if (!REFUSED.has(code) || attempt === MAX_ATTEMPTS) throw new CommandError(problem.message);
    const seconds = pauseOf(problem, attempt);
    say(`${problem.message} Trying again in ${seconds} s.`);
    await wait(seconds * 1000);
  }
}

const pauseOf = ({ extensions }: Problem, attempt: number): number =>
  Math.min(60, Math.max(Number(extensions?.retryAfter ?? 0), 2 ** (attempt - 1)));

function objectIn({ data }: Answer): Written | null {
  const result = (data?.result ?? null) as Result | null;
  if (result === null) throw new CommandError('The gateway returned no result.');
  const [first] = result.userErrors;
  if (first === undefined) return result.object;
  throw new Rejected(
    result.userErrors
      .map(({ path, message }) => `${path.slice(1).join('.')}${path.length > 1 ? ': ' : ''}${message}`)
      .join('; '),
  );
}
