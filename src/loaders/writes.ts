import type { Credential } from '../close/client.ts';
import { CloseError } from '../close/errors.ts';
import { cataloguesOf } from './catalogues.ts';
import type { Operation } from './rows.ts';

/** How long Close's search index is taken to lag a write, in milliseconds. */
const INDEX_LAG_MS = 60_000;

/** When each id was written, by credential: until the index has caught up, they are read by id. */
const written = new WeakMap<Credential, Map<string, number>>();

function writtenBy({ session }: Operation): Map<string, number> {
  const ids = written.get(session.credential) ?? new Map<string, number>();
  written.set(session.credential, ids);
  return ids;
}

/** Whether search may still show this id as it was before a write. */
export function isFresh(operation: Operation, id: string): boolean {
  const at = writtenBy(operation).get(id);
  return at !== undefined && operation.session.now() - at < INDEX_LAG_MS;
}

function remember(operation: Operation, ids: readonly string[]): void {
  const now = operation.session.now();
  const known = writtenBy(operation);
  for (const [id, at] of known) if (now - at >= INDEX_LAG_MS) known.delete(id);
  for (const id of ids) known.set(id, now);
}

export interface Write<Answer> {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** The ids of all objects that it changes, as far as the answer tells. */
  readonly touches: (answer: Answer) => readonly string[];
  /** Whether it changes pipelines, statuses or the organization, which are held as catalogues. */
  readonly changesCatalogues?: boolean;
}

/** Makes a change, and forgets all that it may have made untrue: rows of this operation, catalogues, reads in flight. */
export async function write<Answer>(
  operation: Operation,
  { method, path, body, touches, changesCatalogues = false }: Write<Answer>,
): Promise<Answer> {
  try {
    const answer = await operation.session.write<Answer>(method, path, body);
    remember(operation, touches(answer));
    return answer;
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
interface Written {
  readonly id: string;
  readonly lead_id?: string | null;
  readonly contacts?: readonly { readonly id: string }[];
}

/** Creates, changes and deletes the objects of one noun. The answer to the first two is the object as it now is. */
export interface Writer<Row> {
  create(body: object): Promise<Row>;
  update(id: string, body: object): Promise<Row>;
  delete(id: string): Promise<void>;
}

/** The writer of a noun at a path; `received` makes a row of Close's answer. */
export function createWriter<Answer extends Written, Row>(
  operation: Operation,
  path: string,
  received: (answer: Answer) => Row,
  { changesCatalogues = false } = {},
): Writer<Row> {
  const pathOf = (id: string) => `${path}${encodeURIComponent(id)}/`;
  // A deal or contact stands in its lead's row too, a contact may be made with its lead.
  const touches = ({ id, lead_id, contacts = [] }: Answer) => [
    id,
    ...(lead_id === null || lead_id === undefined ? [] : [lead_id]),
    ...contacts.map((contact) => contact.id),
  ];
  return {
    create: async (body) =>
      received(await write(operation, { method: 'POST', path, body, touches, changesCatalogues })),
    update: async (id, body) =>
      received(await write(operation, { method: 'PUT', path: pathOf(id), body, touches, changesCatalogues })),
    delete: async (id) => {
      await write(operation, { method: 'DELETE', path: pathOf(id), touches: () => [id], changesCatalogues });
    },
  };
}

/** Reads one object by its id, never through search; null if there is none. */
export async function readById<Row>(
  operation: Operation,
  path: string,
  fields: readonly string[],
): Promise<Row | null> {
  try {
    return await operation.session.get<Row>(path, fields.length === 0 ? {} : { _fields: fields });
  } catch (error) {
    if (error instanceof CloseError && error.kind === 'not-found') return null;
    throw error;
  }
}
