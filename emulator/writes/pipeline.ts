import { fieldErrors, requestError } from '../errors.ts';
import { opportunityStatusesOf, type PipelineStatus } from '../lookups.ts';
import { pipelineNoun } from '../nouns/pipeline.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Pipeline } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { logStatusEvent, renderStatus, STATUS_TYPES, saveStatuses } from './opportunity-status.ts';
import { type BodySchema, objectOf, parseBody } from './request-body.ts';
import { arrayOf, choice, InvalidValue, required, text, type Validator } from './validators.ts';
import type { Write } from './write.ts';

type Statuses = Pipeline['statuses'];

function rejectDuplicateLabels(statuses: readonly { label: string }[]): void {
  if (new Set(statuses.map(({ label }) => label)).size < statuses.length) {
    throw fieldErrors({ statuses: 'A status with this label already exists.' });
  }
}

/** Ids of statuses are ignored, because a script by Close sends ids of another organization. */
const CREATE: BodySchema<{ name: string; statuses: Omit<Statuses[number], 'id'>[] }> = {
  fields: {
    name: required(text),
    statuses: arrayOf(
      objectOf(
        {
          fields: { label: required(text), type: required(choice(STATUS_TYPES)) },
          required: ['label', 'type'],
          ignored: ['id', 'organization_id', 'pipeline_id'],
        },
        ({ label = '', type = 'active' }) => ({ label, type }),
      ),
    ),
  },
  required: ['name'],
};

function create(write: Write): Pipeline {
  const { name = '', statuses = [] } = parseBody(CREATE, write.context);
  rejectDuplicateLabels(statuses);
  const pipeline: Pipeline = {
    id: write.newId('pipe'),
    name,
    statuses: statuses.map((status) => ({ id: write.newId('stat'), ...status })),
    created_by: write.context.me.id,
    date_created: write.at,
    ...write.stamps,
  };
  write.put('pipeline', pipeline);
  for (const { id } of pipeline.statuses) logStatusEvent(write, id, 'created', {});
  return pipeline;
}

const existingStatus: Validator<PipelineStatus> = (value, context) => {
  const status = opportunityStatusesOf(context.tables).get(String(value));
  if (status === undefined) throw new InvalidValue('Object does not exist.');
  return status;
};

const UPDATE: BodySchema<{ name: string; statuses: (PipelineStatus | undefined)[] }> = {
  fields: {
    name: required(text),
    statuses: arrayOf(
      objectOf(
        {
          fields: { id: existingStatus },
          required: ['id'],
          ignored: ['label', 'type', 'organization_id', 'pipeline_id'],
        },
        (sent: { id?: PipelineStatus }) => sent.id,
      ),
    ),
  },
};

/**
 * Renames a pipeline and reorders its statuses. A status of another pipeline moves into this one with its opportunities
 * (documented). Statuses that were not sent follow in their previous order (inferred).
 */
function update(write: Write, old: Pipeline): Pipeline {
  const { tables } = write.context;
  const { name = old.name, statuses = [] } = parseBody(UPDATE, write.context);
  const sentStatuses = statuses.filter((status) => status !== undefined);
  const ordered = new Map(
    [...sentStatuses, ...old.statuses].map(({ id, label, type }): [string, Statuses[number]] => [
      id,
      { id, label, type },
    ]),
  );
  rejectDuplicateLabels([...ordered.values()]);
  const moved = sentStatuses.filter(({ pipeline }) => pipeline.id !== old.id);
  const before = new Map(moved.map(({ id }) => [id, renderStatus(id, write)]));
  for (const other of new Set(moved.map(({ pipeline }) => pipeline.id))) {
    const source = tables.pipeline.get(other);
    if (source === undefined) continue;
    saveStatuses(
      write,
      source,
      source.statuses.filter(({ id }) => !ordered.has(id)),
    );
  }
  const pipeline = saveStatuses(write, { ...old, name }, [...ordered.values()]);
  for (const [id, row] of before) logStatusEvent(write, id, 'updated', row);
  return pipeline;
}

/** Deletes a pipeline without statuses (documented). The error for other pipelines is inferred. */
function remove({ context: { tables } }: Write, pipeline: Pipeline): void {
  if (pipeline.statuses.length > 0) {
    throw requestError('Pipeline contains opportunity statuses and cannot be deleted.');
  }
  tables.pipeline.delete(pipeline.id);
}

const find = ({ tables }: RequestContext, id: string) => tables.pipeline.get(id);
const needs = 'manage_customizations';

export const pipelineWrites: Route[] = [
  { path: '/pipeline/', POST: createEndpoint(pipelineNoun, create, { status: 201, needs }) },
  {
    path: '/pipeline/{id}/',
    PUT: updateEndpoint(pipelineNoun, find, update, { needs }),
    DELETE: deleteEndpoint(pipelineNoun, find, remove, { status: 204, needs }),
  },
];
