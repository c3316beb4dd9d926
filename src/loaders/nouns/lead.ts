import { CloseError } from '../../close/wire/errors.ts';
import type { LeadRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import type { RowLoader } from '../rows/row-loader.ts';
import { write } from '../writes/write.ts';
import { createRowWriter, type Writer } from '../writes/writer.ts';
import type { RowNoun } from './noun.ts';

/** Close sends more columns, which this gateway does not read. */
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
export const LEAD: RowNoun = {
  idPrefixes: ['lead_'],
  path: '/lead/',
  objectType: 'lead',
  defaults: new Set(DEFAULTS),
};

export interface LeadWriter extends Writer<LeadRow> {
  /** Moves everything that belongs to the source to the destination, and deletes the source. */
  merge(sourceId: string, destinationId: string): Promise<void>;
}

export const createLeadWriter = (scope: LoadScope, rows: RowLoader<LeadRow>): LeadWriter => ({
  ...createRowWriter(scope, LEAD.path, rows),
  merge: (sourceId, destinationId) => mergeLeads(scope, sourceId, destinationId),
});

/** https://developer.close.com/api/resources/leads/merge */
async function mergeLeads(scope: LoadScope, sourceId: string, destinationId: string): Promise<void> {
  const body = { source: sourceId, destination: destinationId };
  const touches = () => [sourceId, destinationId];
  try {
    await write(scope, { method: 'POST', path: `${LEAD.path}merge/`, body, touches, deletes: sourceId });
  } catch (error) {
    if (!(error instanceof CloseError) || error.kind !== 'not-found') throw error;
    // Recorded: "Source lead does not exist." Only the text names which of the two leads is missing.
    const path = [/^source/i.test(error.detail.text ?? '') ? 'source' : 'destination'];
    throw new CloseError(
      'not-found',
      { ...error.detail, fieldErrors: [{ path, text: 'There is no such lead.' }] },
      error,
    );
  }
}
