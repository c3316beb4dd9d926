/** Optimistic concurrency, which Close does not offer. docs/decisions/045 */
import { isInstant, timeOf, withZone } from '../../src/domain/dates.ts';
import type { Writer } from '../../src/loaders/writes/writer.ts';
import { malformed } from '../../src/mapping/readers.ts';
import type { ChangeRow, UserErrorRow } from '../../src/rows/index.ts';

/** Runs a write, or refuses it. */
export type Guard = <Row extends { readonly id: string }>(
  write: () => Promise<ChangeRow<Row>>,
) => Promise<ChangeRow<Row>>;

/**
 * Refuses a write if the object was changed after an instant. The object is read just before the write. Such writes of
 * one credential to one object run one after the other, so that only the first of two is accepted.
 */
export const unlessModified =
  (writer: Pick<Writer<unknown>, 'lastChange' | 'inTurn'>, id: string, since: string): Guard =>
  (write) =>
    writer.inTurn(id, async () => {
      const conflict = conflictOf(await writer.lastChange(id), since);
      return conflict === null ? write() : { row: null, userErrors: [conflict] };
    });

function conflictOf(row: { readonly date_updated?: unknown } | null, since: string): UserErrorRow | null {
  if (row === null) return { path: ['id'], message: 'No object has this id.', code: 'NOT_FOUND' };
  const { date_updated: date } = row;
  if (typeof date !== 'string' || !isInstant(date)) throw malformed('date_updated');
  const changedAt = withZone(date);
  // Both in milliseconds: a client's date may have dropped Close's microseconds.
  if (timeOf(changedAt) <= Date.parse(since)) return null;
  const message = `The object was changed at ${changedAt}. Read it again.`;
  return { path: ['ifUnmodifiedSince'], message, code: 'CONFLICT' };
}
