import { CloseError } from '../../close/wire/errors.ts';
import type { LeadRow } from '../../rows/index.ts';
import type { Operation, RowSource } from '../rows/rows.ts';
import { write } from '../writes/writes.ts';

/** `satisfies` ties the names to the row; Close sends further columns that nothing here reads. */
const DEFAULTS = [
  'id',
  'name',
  'display_name',
  'description',
  'url',
  'html_url',
  'status_id',
  'status_label',
  'addresses',
  'contacts',
  'opportunities',
  'tasks',
  'integration_links',
  'custom',
  'created_by',
  'created_by_name',
  'updated_by',
  'updated_by_name',
  'date_created',
  'date_updated',
] as const satisfies (keyof LeadRow | 'custom')[];

/** https://developer.close.com/api/resources/leads */
export const LEAD: RowSource = { path: '/lead/', objectType: 'lead', defaults: new Set(DEFAULTS) };

/** Moves all of the source to the destination and ends the source. https://developer.close.com/api/resources/leads/merge */
export async function mergeLeads(operation: Operation, sourceId: string, destinationId: string): Promise<void> {
  const body = { source: sourceId, destination: destinationId };
  const touches = () => [sourceId, destinationId];
  try {
    await write(operation, { method: 'POST', path: `${LEAD.path}merge/`, body, touches, deletes: sourceId });
  } catch (error) {
    if (!(error instanceof CloseError) || error.kind !== 'not-found') throw error;
    // Recorded: "Source lead does not exist." Close says only in words which of the two it does not know.
    const path = [/^source/i.test(error.detail.text ?? '') ? 'source' : 'destination'];
    throw new CloseError(
      'not-found',
      { ...error.detail, fieldErrors: [{ path, text: 'There is no such lead.' }] },
      error,
    );
  }
}
