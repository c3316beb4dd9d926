import type { Credential } from '../../close/credential.ts';
import type { ReadOptions } from '../../close/session.ts';
import { CloseError, isRecord } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import type { Operation } from '../rows/rows.ts';
import { rememberWritten } from './recent-writes.ts';

export interface Write<Answer> {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Which objects, where a change is of all that match. */
  readonly query?: Query;
  readonly body?: object;
  /** The ids of all objects that it changes, as far as they are known; the answer is null if it never came. */
  readonly touches: (answer: Answer | null) => readonly string[];
  /** The id of the object that ends with it. */
  readonly deletes?: string;
  /** Whether it changes pipelines, statuses or the organization, which are held as catalogues. */
  readonly changesCatalogues?: boolean;
}

/** Makes a change, and forgets all that it may have made untrue: rows of this operation, catalogues, reads in flight. */
export async function write<Answer>(operation: Operation, change: Write<Answer>): Promise<Answer> {
  const { method, path, query, body, touches, deletes, changesCatalogues = false } = change;
  try {
    const answer = await operation.session.write<Answer>(method, path, body, query);
    rememberWritten(operation, touches(answer), deletes);
    return answer;
  } catch (error) {
    // It may have been made: whoever reads to find out must not be shown the search index.
    if (error instanceof CloseError && error.kind === 'unknown-outcome') rememberWritten(operation, touches(null));
    throw error;
  } finally {
    for (const forget of operation.onWrite) forget();
    if (changesCatalogues) {
      const catalogues = cataloguesOf(operation);
      catalogues.me.clear();
      catalogues.pipelines.clear();
    }
  }
}

/** What an answer to a write may show of what was changed with it. */
interface Answered {
  readonly id: string;
  readonly lead_id?: string | null;
  readonly contacts?: readonly { readonly id: string }[] | null;
}

/** What is known of an object that was written: all that Close's answer told, its id at least. */
export type Written<Row> = Partial<Row> & { readonly id: string };

/** Creates, changes and deletes the objects of one noun. */
export interface Writer<Row> {
  create(body: object): Promise<Written<Row>>;
  update(id: string, body: object): Promise<Written<Row>>;
  delete(id: string): Promise<void>;
  /** Makes a change that reads the object before it writes it, after all others of that kind that came before. */
  inTurn<T>(id: string, change: () => Promise<T>): Promise<T>;
}

/** The writer of a noun at a path; `received` makes a row of Close's answer. */
export function createWriter<Answer extends Answered, Row>(
  operation: Operation,
  path: string,
  received: (answer: Answer) => Written<Row>,
  { changesCatalogues = false } = {},
): Writer<Row> {
  const pathOf = (id: string) => `${path}${encodeURIComponent(id)}/`;
  return {
    create: async (body) => {
      const touches = (answer: Answer | null) => (isObject(answer) ? touched(answer) : []);
      const answer = await write<Answer>(operation, { method: 'POST', path, body, touches, changesCatalogues });
      if (isObject(answer)) return received(answer);
      // Nothing tells what was made: only reading can.
      throw new CloseError('unknown-outcome', { request: `POST ${path}` });
    },
    update: async (id, body) => {
      const touches = (answer: Answer | null) => (isObject(answer) ? touched(answer) : [id]);
      const change = { method: 'PUT', path: pathOf(id), body, touches, changesCatalogues } as const;
      const answer = await write<Answer>(operation, change);
      return isObject(answer) ? received(answer) : ({ id } as Written<Row>);
    },
    delete: async (id) => {
      const change = { method: 'DELETE', path: pathOf(id), deletes: id, changesCatalogues } as const;
      await write(operation, { ...change, touches: () => [id] });
    },
    inTurn: (id, change) => inTurn(operation, id, change),
  };
}

/** An opportunity or contact stands in its lead's row too, a contact may be made with its lead. */
function touched({ id, lead_id, contacts }: Answered): readonly string[] {
  return [id, ...(typeof lead_id === 'string' ? [lead_id] : []), ...(contacts ?? []).map((contact) => contact.id)];
}

/** Whether Close answered with the object. Empty answers, as deletions have, say only that the change was made. */
const isObject = (answer: unknown): answer is { readonly id: string } =>
  isRecord(answer) && typeof answer.id === 'string';

/** By credential and object, the end of the last change that waits for its turn. */
const turns = new WeakMap<Credential, Map<string, Promise<void>>>();

async function inTurn<T>({ session }: Operation, id: string, change: () => Promise<T>): Promise<T> {
  const ends = turns.get(session.credential) ?? new Map<string, Promise<void>>();
  turns.set(session.credential, ends);
  const result = (ends.get(id) ?? Promise.resolve()).then(change);
  const end: Promise<void> = result
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      if (ends.get(id) === end) ends.delete(id);
    });
  ends.set(id, end);
  return result;
}

/** Reads one object by its id, never through search; null if there is none. All its columns if none are named. */
export async function readById<Row extends { readonly id: string }>(
  { session }: Operation,
  path: string,
  fields: readonly string[],
  options: ReadOptions = {},
): Promise<Row | null> {
  try {
    const row = await session.get<Row>(path, fields.length === 0 ? {} : { _fields: fields }, options);
    // Told by its id, which is always asked for: else anything that is an object would be a row of nulls.
    if (typeof row.id !== 'string') throw new CloseError('malformed', { request: `GET ${path}` });
    return row;
  } catch (error) {
    if (error instanceof CloseError && error.kind === 'not-found') return null;
    throw error;
  }
}
