import { fieldErrors, requestError } from '../errors.ts';
import { leadStatusesOf } from '../lookups.ts';
import { leadStatusNoun, type StatusRow } from '../nouns/pipeline.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { type BodySchema, parseBody } from './request-body.ts';
import { required, text } from './validators.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint, type Write } from './write.ts';

const SHAPE: BodySchema<{ label: string }> = { fields: { label: required(text) } };

/** Seems to be refused by Close, whose own script expects it; the text is invented. */
export function rejectDuplicateLabel(statuses: readonly StatusRow[], label: string | undefined, own?: string): void {
  if (statuses.some((status) => status.label === label && status.id !== own)) {
    throw fieldErrors({ label: 'A status with this label already exists.' });
  }
}

function saveStatuses(write: Write, lead_statuses: StatusRow[]): void {
  write.put('organization', { ...write.context.store.organization, lead_statuses, date_updated: write.at });
}

function renderStatus(status: StatusRow, { context }: Write) {
  return { id: status.id, label: status.label, organization_id: context.store.organization.id };
}

const eventSubject = ({ id }: StatusRow) => ({ object_type: 'status.lead', object_id: id, lead_id: null });

function create(write: Write): StatusRow {
  const { label = '' } = parseBody({ ...SHAPE, required: ['label'] }, write.context);
  const statuses = leadStatusesOf(write.context.tables);
  rejectDuplicateLabel(statuses, label);
  const status = { id: write.newId('stat'), label };
  saveStatuses(write, [...statuses, status]);
  write.log({ ...eventSubject(status), action: 'created', data: renderStatus(status, write), previous_data: {} });
  return status;
}

function update(write: Write, old: StatusRow): StatusRow {
  const { label = old.label } = parseBody(SHAPE, write.context);
  const statuses = leadStatusesOf(write.context.tables);
  rejectDuplicateLabel(statuses, label, old.id);
  const status = { ...old, label };
  saveStatuses(
    write,
    statuses.map((each) => (each.id === old.id ? status : each)),
  );
  write.log({
    ...eventSubject(old),
    action: 'updated',
    data: renderStatus(status, write),
    previous_data: renderStatus(old, write),
  });
  return status;
}

/** What happens to one in use is not known: see the switch `deleteStatusInUse`. The last one stays (inferred). */
function remove(write: Write, status: StatusRow): void {
  const { tables, switches } = write.context;
  const rest = leadStatusesOf(tables).filter(({ id }) => id !== status.id);
  const used = switches.deleteStatusInUse === 'refuse' && tables.lead.all().some((row) => row.status_id === status.id);
  if (used || rest.length === 0) throw requestError('Status is in use.');
  saveStatuses(write, rest);
  write.log({ ...eventSubject(status), action: 'deleted', data: null, previous_data: renderStatus(status, write) });
}

const find = ({ tables }: RequestContext, id: string) => leadStatusesOf(tables).find((status) => status.id === id);
const needs = 'manage_customizations';

export const leadStatusWrites: Route[] = [
  { path: '/status/lead/', POST: createEndpoint(leadStatusNoun, create, { needs }) },
  {
    path: '/status/lead/{id}/',
    PUT: updateEndpoint(leadStatusNoun, find, update, { needs }),
    DELETE: deleteEndpoint(leadStatusNoun, find, remove, { needs }),
  },
];
