import { fieldErrors, refused } from '../errors.ts';
import { leadStatusNoun, type StatusRow } from '../nouns/pipeline.ts';
import type { Call, Route } from '../request-context.ts';
import { leadStatusesOf } from '../store.ts';
import { bodyOf, type Shape } from './request-body.ts';
import { some, text } from './validators.ts';
import { deletes, posts, puts, type Write } from './write.ts';

const SHAPE: Shape<{ label: string }> = { fields: { label: some(text) } };

/** Seems to be refused by Close, whose own script expects it; the text is invented. */
export function refuseTwin(statuses: readonly StatusRow[], label: string | undefined, own?: string): void {
  if (statuses.some((status) => status.label === label && status.id !== own)) {
    throw fieldErrors({ label: 'A status with this label already exists.' });
  }
}

function arrange(write: Write, lead_statuses: StatusRow[]): void {
  write.put('organization', { ...write.call.world.organization, lead_statuses, date_updated: write.at });
}

function shown(status: StatusRow, { call }: Write) {
  return { id: status.id, label: status.label, organization_id: call.world.organization.id };
}

const about = ({ id }: StatusRow) => ({ object_type: 'status.lead', object_id: id, lead_id: null });

function create(write: Write): StatusRow {
  const { label = '' } = bodyOf({ ...SHAPE, required: ['label'] }, write.call);
  const statuses = leadStatusesOf(write.call.tables);
  refuseTwin(statuses, label);
  const status = { id: write.newId('stat'), label };
  arrange(write, [...statuses, status]);
  write.log({ ...about(status), action: 'created', data: shown(status, write), previous_data: {} });
  return status;
}

function update(write: Write, old: StatusRow): StatusRow {
  const { label = old.label } = bodyOf(SHAPE, write.call);
  const statuses = leadStatusesOf(write.call.tables);
  refuseTwin(statuses, label, old.id);
  const status = { ...old, label };
  arrange(
    write,
    statuses.map((each) => (each.id === old.id ? status : each)),
  );
  write.log({ ...about(old), action: 'updated', data: shown(status, write), previous_data: shown(old, write) });
  return status;
}

/** What happens to one in use is not known: see the switch `deleteStatusInUse`. The last one stays (inferred). */
function remove(write: Write, status: StatusRow): void {
  const { tables, switches } = write.call;
  const rest = leadStatusesOf(tables).filter(({ id }) => id !== status.id);
  const used = switches.deleteStatusInUse === 'refuse' && tables.lead.all().some((row) => row.status_id === status.id);
  if (used || rest.length === 0) throw refused('Status is in use.');
  arrange(write, rest);
  write.log({ ...about(status), action: 'deleted', data: null, previous_data: shown(status, write) });
}

const find = ({ tables }: Call, id: string) => leadStatusesOf(tables).find((status) => status.id === id);
const needs = 'manage_customizations';

export const leadStatusWrites: Route[] = [
  { path: '/status/lead/', POST: posts(leadStatusNoun, create, { needs }) },
  {
    path: '/status/lead/{id}/',
    PUT: puts(leadStatusNoun, find, update, { needs }),
    DELETE: deletes(leadStatusNoun, find, remove, { needs }),
  },
];
