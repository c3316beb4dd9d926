import { CloseError } from '../../close/wire/errors.ts';
import type { UserAvailabilityRow, UserRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import { type ListBody, readList } from '../lists/list.ts';
import { byId, type Operation } from '../rows/rows.ts';
import { mapMaybeAsync } from '../sync-or-async.ts';
import { readById } from '../writes/writes.ts';

export type CloseUser = Omit<UserRow, 'name'>;

export interface Users {
  /** The users that Close lists: the active ones, in its order. */
  readonly listed: ReadonlyMap<string, UserRow>;
  /** Those that it does not list, as far as they were asked for; null for an id that is nobody's. */
  readonly others: Map<string, Promise<UserRow | null>>;
}

/** The users of the organization, held as a catalogue. */
export function readUsers(operation: Operation): Users | Promise<Users> {
  return cataloguesOf(operation).users.get(async () => {
    const { session, sizes } = operation;
    const all = { skip: 0, first: Number.MAX_SAFE_INTEGER, outlives: true };
    const { rows } = await readList<ListBody<CloseUser>, CloseUser>(session, sizes, '/user/', {}, all);
    return { listed: byId(rows.map(userRow)), others: new Map() };
  }, operation);
}

/**
 * One user, at once if the list is held; a deactivated one, whom Close does not list, costs a GET that is remembered
 * with the list.
 */
export function readUser(operation: Operation, id: string): UserRow | null | Promise<UserRow | null> {
  return mapMaybeAsync(readUsers(operation), (users) => userOf(operation, users, id));
}

function userOf(operation: Operation, { listed, others }: Users, id: string): UserRow | Promise<UserRow | null> {
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

async function askForUser(operation: Operation, id: string): Promise<UserRow | null> {
  const user = await readById<CloseUser>(operation, `/user/${encodeURIComponent(id)}/`, [], { outlives: true });
  return user === null ? null : userRow(user);
}

/** What the users are doing now, by the users' ids: never held, for it is true only for a moment. */
export async function readAvailability({ session }: Operation): Promise<ReadonlyMap<string, UserAvailabilityRow>> {
  type Body = { readonly data: readonly (UserAvailabilityRow & { readonly user_id: string })[] };
  const { data } = await session.get<Body>('/user/availability/');
  if (!Array.isArray(data) || !data.every((user) => Array.isArray(user?.active_calls))) {
    throw new CloseError('malformed', { request: 'GET /user/availability/' });
  }
  return new Map((data as Body['data']).map((user) => [user.user_id, user]));
}

/** With the full name, as the rows of others write it. */
export function userRow(user: CloseUser): UserRow {
  return { ...user, name: [user.first_name, user.last_name].filter(Boolean).join(' ') };
}
