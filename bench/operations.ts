/** What is measured: the canonical operations that read, each with arguments of which no two are the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ids that arguments are made of. */
export interface Ids {
  readonly leads: readonly string[];
  readonly users: readonly string[];
}

/** The same question as each of the servers takes it. */
export interface Question {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where its page begins, for those that tell it by a cursor; null for a first page. */
  readonly skip: number | null;
  /** Hours east of UTC: what differs where there is no variable, so that no two are identical. */
  readonly tzOffset: number;
}

export interface BenchOperation {
  readonly name: string;
  readonly document: string;
  /** The trips to Close that its requests take one after another, once the short lists are held. */
  readonly trips: number;
  /** Operations in a round: about a second of the gateway's, so that what the last one left to collect weighs little. */
  readonly count: number;
  /** Asks for the cursors of its list. Null if it is no page. */
  readonly cursors: string | null;
  question(n: number, ids: Ids): Question;
}

/** Questions that are in flight together. */
export const CONCURRENCY = 50;
/** How many there are of each operation: more than are ever in flight. */
export const QUESTIONS = 60;

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', 'operations', `${name}.graphql`), 'utf8');

const plain: Question = { variables: {}, skip: null, tzOffset: 0 };
/** Of an operation without variables. */
const byOffset = (n: number): Question => ({ ...plain, tzOffset: (n % QUESTIONS) / 5 });
const byPage = (n: number): Question => ({ ...plain, skip: 1 + (n % QUESTIONS) });

const cursorsOf = (field: string, args: string) => `{ ${field}(first: ${QUESTIONS} ${args}) { edges { cursor } } }`;

export const OPERATIONS: readonly BenchOperation[] = [
  { name: 'LeadsPage', trips: 1, count: 200, cursors: cursorsOf('leads', ''), question: byPage },
  {
    name: 'OpenDeals',
    trips: 1,
    count: 500,
    cursors: cursorsOf(
      'opportunities',
      'filter: { statusType: { eq: ACTIVE } } orderBy: { field: VALUE, direction: DESC }',
    ),
    question: byPage,
  },
  {
    name: 'Forecast',
    trips: 1,
    count: 1500,
    cursors: null,
    question: (n: number, { users }: Ids) => {
      const day = new Date(Date.UTC(2025, 6, 1 + (n % QUESTIONS))).toISOString().slice(0, 10);
      return { ...plain, variables: { users: users.slice(0, 4), from: day, to: '2027-01-01' } };
    },
  },
  {
    name: 'LeadDetail',
    trips: 1,
    count: 2000,
    cursors: null,
    question: (n: number, { leads }: Ids) => ({ ...plain, variables: { id: leads[100 + (n % QUESTIONS)] } }),
  },
  { name: 'Board', trips: 1, count: 120, cursors: null, question: byOffset },
  { name: 'AppStart', trips: 0, count: 4000, cursors: null, question: byOffset },
  { name: 'DealsWithLeadDetail', trips: 2, count: 300, cursors: cursorsOf('opportunities', ''), question: byPage },
  { name: 'TypeName', trips: 0, count: 8000, cursors: null, question: byOffset },
].map((operation) => ({
  ...operation,
  document: operation.name === 'TypeName' ? 'query TypeName { __typename }' : read(operation.name),
}));
