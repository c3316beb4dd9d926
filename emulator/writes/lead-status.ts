import { fieldErrors, requestError } from '../errors.ts';
import { leadStatusesOf } from '../lookups.ts';
import { leadStatusNoun, type StatusRow } from '../nouns/pipeline.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody } from './request-body.ts';
import { required, text } from './validators.ts';
import type { Write } from './write.ts';

/** `color` can be written (documented), but no answer has it. */
const SCHEMA: BodySchema<{ label: string }> = { fields: { label: required(text) }, ignored: ['color'] };

/** Throws 400 for the label of another status. A script by Close expects an error. Its message is INVENTED. */
export function rejectDuplicateLabel(statuses: readonly StatusRow[], label: string | undefined, ownId?: string): void {
  if (statuses.some((status) => status.label === label && status.id !== ownId)) {
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
  const { label = '' } = parseBody({ ...SCHEMA, required: ['label'] }, write.context);
  const statuses = leadStatusesOf(write.context.tables);
  rejectDuplicateLabel(statuses, label);
  const status = { id: write.newId('stat'), label };
  saveStatuses(write, [...statuses, status]);
  write.log({ ...eventSubject(status), action: 'created', data: renderStatus(status, write), previous_data: {} });
  return status;
}

function update(write: Write, old: StatusRow): StatusRow {
  const { label = old.label } = parseBody(SCHEMA, write.context);
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

/**
 * Deletes a status. What happens to a status in use is unknown (see the switch `deleteStatusInUse`). The last one cannot be
 * deleted (inferred).
 */
function remove(write: Write, status: StatusRow): void {
  const { tables, switches } = write.context;
  const rest = leadStatusesOf(tables).filter(({ id }) => id !== status.id);
  const isUsed =
    switches.deleteStatusInUse === 'refuse' && tables.lead.all().some((row) => row.status_id === status.id);
  if (isUsed || rest.length === 0) throw requestError('Status is in use.');
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
