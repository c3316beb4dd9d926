import { CloseError } from '../close/errors.ts';
import type { UserRow } from '../parents.ts';
import { cataloguesOf } from './catalogues.ts';
import { type ListBody, readList } from './list.ts';
import { byId, type Operation } from './rows.ts';

export type CloseUser = Omit<UserRow, 'name'>;

export interface Users {
  /** The users that Close lists: the active ones, in its order. */
  readonly listed: ReadonlyMap<string, UserRow>;
  /** Those that it does not list, as far as they were asked for; null for an id that is nobody's. */
  readonly others: Map<string, Promise<UserRow | null>>;
}

/** The users of the organization, held as a catalogue. */
export function readUsers(operation: Operation): Promise<Users> {
  return cataloguesOf(operation).users.get(async () => {
    const { session, sizes } = operation;
    const all = { skip: 0, first: Number.MAX_SAFE_INTEGER, outlives: true };
    const { rows } = await readList<ListBody<CloseUser>, CloseUser>(session, sizes, '/user/', {}, all);
    return { listed: byId(rows.map(userRow)), others: new Map() };
  }, operation);
}

/** One user; a deactivated one, whom Close does not list, costs a GET that is remembered with the list. */
export async function readUser(operation: Operation, id: string): Promise<UserRow | null> {
  const { listed, others } = await readUsers(operation);
  const known = listed.get(id);
  if (known !== undefined) return known;
  let asked = others.get(id);
  if (asked === undefined) {
    asked = askForUser(operation, id);
    others.set(id, asked);
    asked.catch(() => others.delete(id));
  }
  return operation.session.waitFor(asked);
}

async function askForUser({ session }: Operation, id: string): Promise<UserRow | null> {
  const path = `/user/${encodeURIComponent(id)}/`;
  try {
    const user = await session.get<CloseUser>(path, {}, { outlives: true });
    if (typeof user.id !== 'string') throw new CloseError('malformed', { request: `GET ${path}` });
    return userRow(user);
  } catch (error) {
    if (error instanceof CloseError && error.kind === 'not-found') return null;
    throw error;
  }
}

/** With the full name, as the rows of others write it. */
export function userRow(user: CloseUser): UserRow {
  return { ...user, name: [user.first_name, user.last_name].filter(Boolean).join(' ') };
}
