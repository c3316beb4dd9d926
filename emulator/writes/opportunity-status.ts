import { fieldErrors, requestError } from '../errors.ts';
import type { LoggedEvent } from '../event-log.ts';
import type { Row } from '../json.ts';
import { opportunityStatusesOf, type PipelineStatus } from '../lookups.ts';
import { createRenderer } from '../noun.ts';
import { opportunityStatusNoun } from '../nouns/pipeline.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Pipeline } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { rejectDuplicateLabel } from './lead-status.ts';
import { type BodySchema, parseBody } from './request-body.ts';
import { choice, existingId, required, text, unchanged } from './validators.ts';
import type { Write } from './write.ts';

type Status = Pipeline['statuses'][number];

export const STATUS_TYPES = ['active', 'won', 'lost'] as const;
const render = createRenderer(opportunityStatusNoun, null);

/** Replaces the statuses of a pipeline. */
export function saveStatuses(write: Write, pipeline: Pipeline, statuses: Pipeline['statuses']): Pipeline {
  const next = { ...pipeline, statuses, ...write.stamps };
  write.put('pipeline', next);
  return next;
}

/** A status as responses and events contain it. */
export const renderStatus = (id: string, { context }: Write): Row => {
  const status = opportunityStatusesOf(context.tables).get(id);
  return status === undefined ? {} : render(status, context);
};

export function logStatusEvent(write: Write, id: string, action: LoggedEvent['action'], before: Row): void {
  const data = action === 'deleted' ? null : renderStatus(id, write);
  write.log({
    object_type: 'status.opportunity',
    object_id: id,
    lead_id: null,
    action,
    data,
    previous_data: before,
  });
}

const statusById = (id: string, write: Write): PipelineStatus => {
  const status = opportunityStatusesOf(write.context.tables).get(id);
  if (status === undefined) throw new Error(`The status ${id} was not saved.`);
  return status;
};

const CREATE: BodySchema<Omit<Status, 'id'> & { pipeline_id: string }> = {
  fields: {
    label: required(text),
    type: required(choice(STATUS_TYPES)),
    pipeline_id: required(existingId('pipeline')),
  },
  required: ['label', 'type'],
};

/** Adds a status at the end of its pipeline. The default is the first pipeline (inferred). */
function create(write: Write): PipelineStatus {
  const { tables } = write.context;
  const { label = '', type = 'active', pipeline_id } = parseBody(CREATE, write.context);
  const pipeline = pipeline_id === undefined ? tables.pipeline.all()[0] : tables.pipeline.get(pipeline_id);
  if (pipeline === undefined) throw fieldErrors({ pipeline: 'This field is required.' });
  rejectDuplicateLabel(pipeline.statuses, label);
  const id = write.newId('stat');
  saveStatuses(write, pipeline, [...pipeline.statuses, { id, label, type }]);
  logStatusEvent(write, id, 'created', {});
  return statusById(id, write);
}

/** Updates the label. Other fields cannot change (documented by omission). `PUT /pipeline/{id}/` moves statuses. */
function update(write: Write, old: PipelineStatus): PipelineStatus {
  const schema: BodySchema<{ label: string; type: string; pipeline_id: string }> = {
    fields: { label: required(text), type: unchanged(old.type), pipeline_id: unchanged(old.pipeline.id) },
  };
  const { label = old.label } = parseBody(schema, write.context);
  rejectDuplicateLabel(old.pipeline.statuses, label, old.id);
  const before = renderStatus(old.id, write);
  saveStatuses(
    write,
    old.pipeline,
    old.pipeline.statuses.map((status) => (status.id === old.id ? { ...status, label } : status)),
  );
  logStatusEvent(write, old.id, 'updated', before);
  return statusById(old.id, write);
}

/** Deletes a status. What happens to a status in use is unknown (see the switch `deleteStatusInUse`). */
function remove(write: Write, { id, pipeline }: PipelineStatus): void {
  const { tables, switches } = write.context;
  if (
    switches.deleteStatusInUse === 'refuse' &&
    tables.opportunity.all().some((opportunity) => opportunity.status_id === id)
  ) {
    throw requestError('Status is in use.');
  }
  const before = renderStatus(id, write);
  saveStatuses(
    write,
    pipeline,
    pipeline.statuses.filter((status) => status.id !== id),
  );
  logStatusEvent(write, id, 'deleted', before);
}

const find = ({ tables }: RequestContext, id: string) => opportunityStatusesOf(tables).get(id);
const needs = 'manage_customizations';

export const opportunityStatusWrites: Route[] = [
  { path: '/status/opportunity/', POST: createEndpoint(opportunityStatusNoun, create, { needs }) },
  {
    path: '/status/opportunity/{id}/',
    PUT: updateEndpoint(opportunityStatusNoun, find, update, { needs }),
    DELETE: deleteEndpoint(opportunityStatusNoun, find, remove, { needs }),
  },
];
