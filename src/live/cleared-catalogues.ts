/** What the events of others change in the caches of a credential. */

import type { Session } from '../close/session.ts';
import { timeOf } from '../domain/dates.ts';
import { isRecord } from '../domain/records.ts';
import { catalogueNamed } from '../loaders/catalogues/catalogue.ts';
import { type ReportedWrite, rememberReported } from '../loaders/writes/recent-writes.ts';
import type { EventRow } from '../rows/index.ts';
import type { LogEntry } from './event-log.ts';

const KINDS = ['lead', 'contact', 'opportunity', 'activity', 'custom_object'];
const customFields = (...kinds: readonly string[]) => kinds.map((kind) => `customFields.${kind}`);

/** The catalogues that contain what a type of object describes. Close reports no changes of pipelines and organizations. */
const CATALOGUES: Readonly<Record<string, readonly string[]>> = {
  'status.lead': ['me', 'pipelines'],
  'status.opportunity': ['me', 'pipelines'],
  membership: ['users', 'memberships', 'me'],
  group: ['groups', 'groupMembers'],
  phone_number: ['phoneNumbers', 'memberships', 'me'],
  saved_search: ['smartViews'],
  email_template: ['emailTemplates', 'archivedEmailTemplates'],
  sms_template: ['smsTemplates'],
  sequence: ['sequences'],
  custom_activity_type: ['customActivityTypes'],
  custom_object_type: ['customObjectTypes'],
  'custom_fields.shared': customFields('shared', ...KINDS),
  ...Object.fromEntries(KINDS.map((kind) => [`custom_fields.${kind}`, customFields(kind)])),
};

/** Clears the catalogues that the events concern, and remembers the changed objects, which search may not show yet. */
export function refreshCaches(session: Session, entries: readonly LogEntry[]): void {
  const names = new Set(entries.flatMap(({ event }) => CATALOGUES[event.object_type] ?? []));
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
