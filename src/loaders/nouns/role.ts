import { CloseError } from '../../close/wire/errors.ts';
import type { RoleRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import type { ListBody } from '../lists/list.ts';
import { byId, type Operation } from '../rows/rows.ts';

/** All roles by id, those that come with Close among them, held as a catalogue. https://developer.close.com/api/resources/roles */
export async function readRoles(operation: Operation): Promise<ReadonlyMap<string, RoleRow>> {
  return cataloguesOf(operation).roles.get(async () => {
    const { data } = await operation.session.get<ListBody<RoleRow>>('/role/', {}, { outlives: true });
    if (!Array.isArray(data)) throw new CloseError('malformed', { request: 'GET /role/' });
    return byId(data);
  }, operation);
}
