import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { availabilityOf } from '../../domain/availability.ts';
import { isRecord } from '../../domain/records.ts';
import type { UserAvailabilityRow, UserRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById, readById } from '../rows/by-id.ts';
import type { Columns } from '../rows/columns.ts';
import { mapMaybeAsync } from '../sync-or-async.ts';
import type { CataloguedNoun, Loader } from './noun.ts';
import { Singles } from './singles.ts';

export type CloseUser = Omit<UserRow, 'name'>;

type Users = ReadonlyMap<string, UserRow>;

/** The active users, in Close's order. */
export const USERS = new Catalogue<Users>('users');

const readUsers = (scope: LoadScope): Users | Promise<Users> => USERS.get(scope, fetchUsers);

async function fetchUsers({ session, sizes }: LoadScope): Promise<Users> {
  const users = await readAllRows<CloseUser>(session, sizes, '/user/');
  return indexById(users.map(userRow));
}

/** Close does not list deactivated users. */
const SINGLES = new Singles(fetchUser);

async function fetchUser({ session }: LoadScope, id: string): Promise<UserRow | null> {
  const user = await readById<CloseUser>(session, `/user/${pathSegment(id)}/`, [], { outlives: true });
  return user === null ? null : userRow(user);
}

/** A user with the full name, as Close writes it in other rows. A part that is no text is an error of its field. */
export function userRow(user: CloseUser): UserRow {
  return {
    ...user,
    name: [user.first_name, user.last_name].filter((part) => typeof part === 'string' && part !== '').join(' '),
  };
}

const AVAILABILITY = '/user/availability/';
const malformed = () => new CloseError('malformed', { request: `GET ${AVAILABILITY}` });

/** What each user is doing now. Null for a user whose row cannot be read. Never cached. */
async function fetchAvailability({ session }: LoadScope): Promise<ReadonlyMap<unknown, UserAvailabilityRow | null>> {
  const { data } = await session.get<{ readonly data?: unknown }>(AVAILABILITY);
  if (!Array.isArray(data)) throw malformed();
  return new Map(data.filter(isRecord).map((user) => [user.user_id, availabilityOf(user)]));
}

class UserLoader implements Loader<UserRow> {
  readonly #scope: LoadScope;
  #availability: ReturnType<typeof fetchAvailability> | undefined;

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  /** Synchronous if the user is cached. A deactivated user costs a GET. */
  load(id: string, _columns: Columns): UserRow | null | Promise<UserRow | null> {
    return mapMaybeAsync(readUsers(this.#scope), (users) => users.get(id) ?? SINGLES.missingIn(users, this.#scope, id));
  }

  async all(): Promise<readonly UserRow[]> {
    return [...(await readUsers(this.#scope)).values()];
  }

  /** What this user is doing now. Null if Close does not report it. One request for all users of the operation. */
  async availability(id: string): Promise<UserAvailabilityRow | null> {
    this.#availability ??= fetchAvailability(this.#scope);
    const user = (await this.#availability).get(id);
    if (user === null) throw malformed();
    return user ?? null;
  }
}

/** https://developer.close.com/api/resources/users */
export const USER = {
  idPrefixes: ['user_'],
  catalogues: () => [USERS],
  read: readUsers,
  size: (scope) => USERS.peek(scope)?.size,
  loader: (scope) => new UserLoader(scope),
} satisfies CataloguedNoun<UserRow>;
