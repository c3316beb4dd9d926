import { CloseError } from '../../close/wire/errors.ts';
import type { MembershipRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import { byId, type Operation } from '../rows/rows.ts';
import { readMe } from './organization.ts';

type CloseMembership = Omit<MembershipRow, 'is_active'>;
interface CloseMembers {
  readonly memberships: readonly CloseMembership[];
  readonly inactive_memberships: readonly CloseMembership[];
}

/** Who belongs to the organization, and who did. */
export interface Memberships {
  /** In Close's order, the active ones first. */
  readonly byId: ReadonlyMap<string, MembershipRow>;
  readonly byUser: ReadonlyMap<string, MembershipRow>;
}

/** The organization's memberships, held as a catalogue. https://developer.close.com/api/resources/organizations */
export async function readMemberships(operation: Operation): Promise<Memberships> {
  // Before the catalogue, whose read serves other operations too and must not end with this one.
  const { organization } = await readMe(operation);
  return cataloguesOf(operation).memberships.get(async () => {
    const path = `/organization/${encodeURIComponent(organization.id)}/`;
    const members = await operation.session.get<CloseMembers>(path, {}, { outlives: true });
    const { memberships, inactive_memberships } = members;
    if (!Array.isArray(memberships) || !Array.isArray(inactive_memberships)) {
      throw new CloseError('malformed', { request: `GET ${path}` });
    }
    const told = (is_active: boolean) => (row: CloseMembership) => ({ ...row, is_active });
    const rows = [...members.memberships.map(told(true)), ...members.inactive_memberships.map(told(false))];
    // Who left and came back has both: the first is the active one.
    const byUser = new Map(rows.toReversed().map((row) => [row.user_id, row]));
    return { byId: byId(rows), byUser };
  }, operation);
}
