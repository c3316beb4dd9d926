import { fieldErrors, refused } from '../errors.ts';
import type { LoggedEvent } from '../event-log.ts';
import type { Row } from '../json.ts';
import { rendererOf } from '../noun.ts';
import { opportunityStatusNoun } from '../nouns/pipeline.ts';
import type { Call, Route } from '../request-context.ts';
import type { Pipeline } from '../seed/schema.ts';
import { type PlacedStatus, statusesOf } from '../store.ts';
import { refuseTwin } from './lead-status.ts';
import { bodyOf, type Shape } from './request-body.ts';
import { choice, fixed, reference, some, text } from './validators.ts';
import { deletes, posts, puts, type Write } from './write.ts';

type Status = Pipeline['statuses'][number];

export const STATUS_TYPES = ['active', 'won', 'lost'] as const;
const render = rendererOf(opportunityStatusNoun, null);

/** Puts a pipeline with other statuses. */
export function arrange(write: Write, pipeline: Pipeline, statuses: Pipeline['statuses']): Pipeline {
  const next = { ...pipeline, statuses, ...write.stamps };
  write.put('pipeline', next);
  return next;
}

/** How a status is shown, in its events too. */
export const shown = (id: string, { call }: Write): Row => {
  const status = statusesOf(call.tables).get(id);
  return status === undefined ? {} : render(status, call);
};

export function logStatus(write: Write, id: string, action: LoggedEvent['action'], before: Row): void {
  const data = action === 'deleted' ? null : shown(id, write);
  write.log({
    object_type: 'status.opportunity',
    object_id: id,
    lead_id: null,
    action,
    data,
    previous_data: before,
  });
}

const placed = (id: string, write: Write): PlacedStatus => {
  const status = statusesOf(write.call.tables).get(id);
  if (status === undefined) throw new Error(`The status ${id} was not put.`);
  return status;
};

const CREATE: Shape<Omit<Status, 'id'> & { pipeline_id: string }> = {
  fields: { label: some(text), type: some(choice(STATUS_TYPES)), pipeline_id: some(reference('pipeline')) },
  required: ['label', 'type'],
};

/** At the end of its pipeline; of the first one unless told (inferred). */
function create(write: Write): PlacedStatus {
  const { tables } = write.call;
  const { label = '', type = 'active', pipeline_id } = bodyOf(CREATE, write.call);
  const pipeline = pipeline_id === undefined ? tables.pipeline.all()[0] : tables.pipeline.get(pipeline_id);
  if (pipeline === undefined) throw fieldErrors({ pipeline: 'This field is required.' });
  refuseTwin(pipeline.statuses, label);
  const id = write.newId('stat');
  arrange(write, pipeline, [...pipeline.statuses, { id, label, type }]);
  logStatus(write, id, 'created', {});
  return placed(id, write);
}

/** Only the label can change (documented by omission); statuses move by `PUT /pipeline/{id}/`. */
function update(write: Write, old: PlacedStatus): PlacedStatus {
  const shape: Shape<{ label: string; type: string; pipeline_id: string }> = {
    fields: { label: some(text), type: fixed(old.type), pipeline_id: fixed(old.pipeline.id) },
  };
  const { label = old.label } = bodyOf(shape, write.call);
  refuseTwin(old.pipeline.statuses, label, old.id);
  const before = shown(old.id, write);
  arrange(
    write,
    old.pipeline,
    old.pipeline.statuses.map((status) => (status.id === old.id ? { ...status, label } : status)),
  );
  logStatus(write, old.id, 'updated', before);
  return placed(old.id, write);
}

/** What happens to one in use is not known: see the switch `deleteStatusInUse`. */
function remove(write: Write, { id, pipeline }: PlacedStatus): void {
  const { tables, switches } = write.call;
  if (
    switches.deleteStatusInUse === 'refuse' &&
    tables.opportunity.all().some((opportunity) => opportunity.status_id === id)
  ) {
    throw refused('Status is in use.');
  }
  const before = shown(id, write);
  arrange(
    write,
    pipeline,
    pipeline.statuses.filter((status) => status.id !== id),
  );
  logStatus(write, id, 'deleted', before);
}

const find = ({ tables }: Call, id: string) => statusesOf(tables).get(id);
const needs = 'manage_customizations';

export const opportunityStatusWrites: Route[] = [
  { path: '/status/opportunity/', POST: posts(opportunityStatusNoun, create, { needs }) },
  {
    path: '/status/opportunity/{id}/',
    PUT: puts(opportunityStatusNoun, find, update, { needs }),
    DELETE: deletes(opportunityStatusNoun, find, remove, { needs }),
  },
];
