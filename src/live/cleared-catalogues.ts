/** What the events of others change in the caches of a credential. */

import type { Session } from '../close/session.ts';
import { timeOf } from '../domain/dates.ts';
import { outdatedBy } from '../domain/events.ts';
import { isRecord } from '../domain/records.ts';
import { catalogueNamed } from '../loaders/catalogues/catalogue.ts';
import { type ReportedWrite, rememberReported } from '../loaders/writes/recent-writes.ts';
import type { EventRow } from '../rows/index.ts';
import type { LogEntry } from './event-log.ts';

/** Clears the catalogues that the events concern, and remembers the changed objects, which search may not show yet. */
export function refreshCaches(session: Session, entries: readonly LogEntry[]): void {
  const names = new Set(entries.flatMap(({ event }) => outdatedBy(event)));
  for (const name of names) catalogueNamed(name)?.clear(session.credential);
  const now = session.wall();
  rememberReported(
    { session },
    entries.map(({ event, updatedAt }) => reported(event, now - updatedAt)),
  );
  session.endSharing();
}

function reported({ object_id: id, action, data }: EventRow, age: number): ReportedWrite {
  const version = timeOf(isRecord(data) ? data.date_updated : null);
  return { id, age, isDeleted: action === 'deleted', version: version >= 0 ? version : null };
}
