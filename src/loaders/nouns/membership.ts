import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { isRecord } from '../../domain/records.ts';
import type { MembershipRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { write } from '../writes/write.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';
import { ME, readMe } from './organization.ts';
import { USERS } from './user.ts';

type CloseMembership = Omit<MembershipRow, 'is_active' | 'organization_id'> & { readonly organization_id?: string };
interface CloseMembers {
  readonly memberships: readonly CloseMembership[];
  readonly inactive_memberships: readonly CloseMembership[];
}

/** The current and former members of the organization. */
interface Memberships {
  /** In Close's order, active ones first. */
  readonly byId: ReadonlyMap<string, MembershipRow>;
  readonly byUser: ReadonlyMap<string, MembershipRow>;
}

const MEMBERSHIPS = new Catalogue<Memberships>('memberships');

/** What contains members or what they may do. */
export const MEMBERSHIP_CATALOGUES = [MEMBERSHIPS, ME];

async function readMemberships(scope: LoadScope): Promise<Memberships> {
  // The catalogue's read serves other operations too. It must not wait for something that ends with this operation.
  const { organization } = await readMe(scope);
  return MEMBERSHIPS.get(scope, (caller) => fetchMemberships(caller, organization.id));
}

async function fetchMemberships({ session }: LoadScope, organizationId: string): Promise<Memberships> {
  const path = `/organization/${pathSegment(organizationId)}/`;
  const { memberships, inactive_memberships } = await session.get<CloseMembers>(path, {}, { outlives: true });
  if (!areRows<CloseMembership>(memberships) || !areRows<CloseMembership>(inactive_memberships)) {
    throw new CloseError('malformed', { request: `GET ${path}` });
  }
  // The organization's own list names neither the organization nor the state.
  const withState = (is_active: boolean) => (row: CloseMembership) => ({
    organization_id: organizationId,
    ...row,
    is_active,
  });
  const rows = [...memberships.map(withState(true)), ...inactive_memberships.map(withState(false))];
  // A user who left and came back has several. The first one is active, so it must be set last.
  const byUser = new Map(rows.toReversed().map((row) => [row.user_id, row]));
  return { byId: indexById(rows), byUser };
}

const readAll = async (scope: LoadScope) => (await readMemberships(scope)).byId;

class MembershipLoader extends CatalogueLoader<MembershipRow> {
  /** The user's active membership, or else a former one. Null if the user never belonged to the organization. */
  async ofUser(userId: string): Promise<MembershipRow | null> {
    return (await readMemberships(this.scope)).byUser.get(userId) ?? null;
  }
}

/** https://developer.close.com/api/resources/organizations */
export const MEMBERSHIP = {
  idPrefixes: ['memb_'],
  // `/me/` names the organization whose members are read.
  catalogues: () => [ME, MEMBERSHIPS],
  read: readAll,
  size: (scope) => MEMBERSHIPS.peek(scope)?.byId.size,
  loader: (scope) => new MembershipLoader(scope, readAll),
} satisfies CataloguedNoun<MembershipRow>;

const PATH = '/membership/';
const WITH_USERS = [...MEMBERSHIP_CATALOGUES, USERS];

/** The answers lack the names of the user: they are read with the other memberships. */
const writerOf = (scope: LoadScope, clears: readonly Catalogue<unknown>[]) =>
  createWriter<CloseMembership, MembershipRow>(scope, PATH, ({ id }) => ({ id }), clears);

/** https://developer.close.com/api/resources/memberships */
export const createMembershipWriter = (scope: LoadScope) => ({
  ...writerOf(scope, MEMBERSHIP_CATALOGUES),
  /** A new member is also a user. */
  create: writerOf(scope, WITH_USERS).create,
  delete: writerOf(scope, WITH_USERS).delete,
  /** The number of changed memberships. Null if Close does not report it. */
  updateAll: async (ids: readonly string[], changes: object): Promise<number | null> => {
    const body = { ...changes, _params: { id__in: ids.join(',') } };
    const change = { method: 'PUT', path: PATH, body, touches: () => ids, clears: MEMBERSHIP_CATALOGUES } as const;
    const answer = await write<unknown>(scope, change);
    const count = isRecord(answer) ? answer.count : null;
    return Number.isSafeInteger(count) ? (count as number) : null;
  },
});
