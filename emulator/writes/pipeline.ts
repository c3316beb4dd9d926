import { fieldErrors, refused } from '../errors.ts';
import { pipelineNoun } from '../nouns/pipeline.ts';
import type { Call, Route } from '../request-context.ts';
import type { Pipeline } from '../seed/schema.ts';
import { type PlacedStatus, statusesOf } from '../store.ts';
import { arrange, logStatus, STATUS_TYPES, shown } from './opportunity-status.ts';
import { bodyOf, object, type Shape } from './request-body.ts';
import { type Clean, choice, Invalid, list, some, text } from './validators.ts';
import { deletes, posts, puts, type Write } from './write.ts';

type Statuses = Pipeline['statuses'];

function refuseTwins(statuses: readonly { label: string }[]): void {
  if (new Set(statuses.map(({ label }) => label)).size < statuses.length) {
    throw fieldErrors({ statuses: 'A status with this label already exists.' });
  }
}

/** Foreign ids of statuses are ignored: Close's own script sends them. */
const CREATE: Shape<{ name: string; statuses: Omit<Statuses[number], 'id'>[] }> = {
  fields: {
    name: some(text),
    statuses: list(
      object(
        {
          fields: { label: some(text), type: some(choice(STATUS_TYPES)) },
          required: ['label', 'type'],
          shown: ['id', 'organization_id', 'pipeline_id'],
        },
        ({ label = '', type = 'active' }) => ({ label, type }),
      ),
    ),
  },
  required: ['name'],
};

function create(write: Write): Pipeline {
  const { name = '', statuses = [] } = bodyOf(CREATE, write.call);
  refuseTwins(statuses);
  const pipeline: Pipeline = {
    id: write.newId('pipe'),
    name,
    statuses: statuses.map((status) => ({ id: write.newId('stat'), ...status })),
    created_by: write.call.me.id,
    date_created: write.at,
    ...write.stamps,
  };
  write.put('pipeline', pipeline);
  for (const { id } of pipeline.statuses) logStatus(write, id, 'created', {});
  return pipeline;
}

const existing: Clean<PlacedStatus> = (value, call) => {
  const status = statusesOf(call.tables).get(String(value));
  if (status === undefined) throw new Invalid('Object does not exist.');
  return status;
};

const UPDATE: Shape<{ name: string; statuses: (PlacedStatus | undefined)[] }> = {
  fields: {
    name: some(text),
    statuses: list(
      object(
        { fields: { id: existing }, required: ['id'], shown: ['label', 'type', 'organization_id', 'pipeline_id'] },
        (sent: { id?: PlacedStatus }) => sent.id,
      ),
    ),
  },
};

/**
 * Renames and reorders. A status of another pipeline moves in, with its opportunities (documented); those that are left out
 * keep their order behind the others (inferred).
 */
function update(write: Write, old: Pipeline): Pipeline {
  const { tables } = write.call;
  const { name = old.name, statuses = [] } = bodyOf(UPDATE, write.call);
  const named = statuses.filter((status) => status !== undefined);
  const ordered = new Map(
    [...named, ...old.statuses].map(({ id, label, type }): [string, Statuses[number]] => [id, { id, label, type }]),
  );
  refuseTwins([...ordered.values()]);
  const moved = named.filter(({ pipeline }) => pipeline.id !== old.id);
  const before = new Map(moved.map(({ id }) => [id, shown(id, write)]));
  for (const other of new Set(moved.map(({ pipeline }) => pipeline.id))) {
    const source = tables.pipeline.get(other);
    if (source === undefined) continue;
    arrange(
      write,
      source,
      source.statuses.filter(({ id }) => !ordered.has(id)),
    );
  }
  const pipeline = arrange(write, { ...old, name }, [...ordered.values()]);
  for (const [id, row] of before) logStatus(write, id, 'updated', row);
  return pipeline;
}

/** Only when it holds no statuses (documented; the answer otherwise is inferred). */
function remove({ call: { tables } }: Write, pipeline: Pipeline): void {
  if (pipeline.statuses.length > 0) {
    throw refused('Pipeline contains opportunity statuses and cannot be deleted.');
  }
  tables.pipeline.delete(pipeline.id);
}

const find = ({ tables }: Call, id: string) => tables.pipeline.get(id);
const needs = 'manage_customizations';

export const pipelineWrites: Route[] = [
  { path: '/pipeline/', POST: posts(pipelineNoun, create, { status: 201, needs }) },
  {
    path: '/pipeline/{id}/',
    PUT: puts(pipelineNoun, find, update, { needs }),
    DELETE: deletes(pipelineNoun, find, remove, { status: 204, needs }),
  },
];
