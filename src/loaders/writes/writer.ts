import type { CredentialTraffic } from '../../close/credential.ts';
import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import type { Catalogue } from '../catalogues/catalogue.ts';
import { isRow } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import type { RowLoader } from '../rows/row-loader.ts';
import { write } from './write.ts';

/** The fields of an answer that name the objects it has changed. */
interface WriteAnswer {
  readonly id: string;
  readonly lead_id?: string | null;
  readonly contacts?: unknown;
}

interface DatedAnswer {
  readonly id: string;
  readonly date_updated?: unknown;
}

/** A row as the answer to a write contains it: at least its id. */
export type RowAfterWrite<Row> = Partial<Row> & { readonly id: string };

/** Creates, changes and deletes the objects of one noun. */
export interface Writer<Row> {
  create(body: object): Promise<RowAfterWrite<Row>>;
  update(id: string, body: object): Promise<RowAfterWrite<Row>>;
  delete(id: string): Promise<void>;
  /** The object's `date_updated`, read from Close by id. Null if Close has no such object. */
  lastChange(id: string): Promise<{ readonly date_updated?: unknown } | null>;
  /** Runs a change that reads the object before it writes it, after all earlier changes of the same object. */
  inTurn<T>(id: string, change: () => Promise<T>): Promise<T>;
}

/**
 * The writer of a noun. `rowOf` converts Close's answer, and `clears` are the catalogues that contain the noun.
 * `lastChangeFields` is the value of `_fields` for `lastChange`. Empty if Close does not document `_fields` for the noun.
 */
export function createWriter<Answer extends WriteAnswer, Row>(
  scope: LoadScope,
  path: string,
  rowOf: (answer: Answer) => RowAfterWrite<Row>,
  clears: readonly Catalogue<unknown>[] = [],
  lastChangeFields: readonly string[] = [],
): Writer<Row> {
  const pathOf = (id: string) => `${path}${pathSegment(id)}/`;
  return {
    create: async (body) => {
      const touches = (answer: Answer | null) => (isObject(answer) ? touchedIds(answer) : []);
      const answer = await write<Answer>(scope, { method: 'POST', path, body, touches, clears });
      if (isObject(answer)) return rowOf(answer);
      // The answer does not name the new object: only a read can find it.
      throw new CloseError('unknown-outcome', { request: `POST ${path}` });
    },
    update: async (id, body) => {
      const touches = (answer: Answer | null) => (isObject(answer) ? touchedIds(answer) : [id]);
      const answer = await write<Answer>(scope, { method: 'PUT', path: pathOf(id), body, touches, clears });
      return isObject(answer) ? rowOf(answer) : ({ id } as RowAfterWrite<Row>);
    },
    delete: async (id) => {
      await write(scope, { method: 'DELETE', path: pathOf(id), deletes: id, touches: () => [id], clears });
    },
    lastChange: (id) => readById<DatedAnswer>(scope.session, pathOf(id), lastChangeFields),
    inTurn: (id, change) => inTurn(scope, id, change),
  };
}

/** The writer of a noun whose rows Close returns whole. The operation remembers them. */
export const createRowWriter = <Row extends { readonly id: string }>(
  scope: LoadScope,
  path: string,
  rows: RowLoader<Row>,
): Writer<Row> => createWriter<Row, Row>(scope, path, (row) => rows.rememberWhole(row), [], ['id', 'date_updated']);

/** The row of an opportunity or contact is also part of its lead's row. A lead may be created with contacts. */
function touchedIds({ id, lead_id, contacts }: WriteAnswer): readonly string[] {
  const created = Array.isArray(contacts) ? contacts.filter(isRow).map((contact) => contact.id) : [];
  return [id, ...(typeof lead_id === 'string' ? [lead_id] : []), ...created];
}

/** Whether the answer contains the object. An empty answer, as after a deletion, only confirms the change. */
const isObject = isRow;

/** For each credential and object, the end of its last queued change. */
const queues = new WeakMap<CredentialTraffic, Map<string, Promise<void>>>();

async function inTurn<T>({ session }: LoadScope, id: string, change: () => Promise<T>): Promise<T> {
  const ends = queues.get(session.credential.traffic) ?? new Map<string, Promise<void>>();
  queues.set(session.credential.traffic, ends);
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
