/** Playbooks. Documented; the messages and positions are INVENTED. Close documents no events of them. */
import { playbookNoun } from '../nouns/playbook.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Playbook } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { arrayOf, existingId, nullableText, required, text } from './validators.ts';
import type { Write } from './write.ts';

const FIELDS = {
  name: required(text),
  description: nullableText,
  summary_guidance: nullableText,
  outcome_ids: arrayOf(existingId('outcome')),
  custom_field_ids: arrayOf(existingId('custom_field')),
};
const UPDATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, closed: true };
const CREATE: BodySchema<Values<typeof FIELDS>> = { ...UPDATE, required: ['name'] };

/** After all others. */
const nextPosition = ({ context }: Write): number =>
  Math.max(-1, ...context.tables.playbook.all().map(({ position }) => position ?? -1)) + 1;

const stampsOf = ({ context, at }: Write) => ({ updated_at: at, updated_by_id: context.me.id });

function create(write: Write): Playbook {
  const sent = parseBody(CREATE, write.context);
  const { name = '', description = null, summary_guidance = null, outcome_ids = [], custom_field_ids = [] } = sent;
  const row: Playbook = {
    ...{ id: write.newId('convtyp'), name, description, summary_guidance, outcome_ids, custom_field_ids },
    ...{ position: nextPosition(write), archived_at: null, archived_by_id: null },
    ...{ created_at: write.at, created_by_id: write.context.me.id, ...stampsOf(write) },
  };
  write.put('playbook', row);
  return row;
}

function update(write: Write, old: Playbook): Playbook {
  const { custom: _, ...sent } = parseBody(UPDATE, write.context);
  const row: Playbook = { ...old, ...sent, ...stampsOf(write) };
  write.put('playbook', row);
  return row;
}

/** An archived playbook has no position (documented), and is not updated (the example keeps its date). */
function archive(write: Write, old: Playbook): Playbook {
  if (old.archived_at !== null) return old;
  const row: Playbook = { ...old, position: null, archived_at: write.at, archived_by_id: write.context.me.id };
  write.put('playbook', row);
  return row;
}

function unarchive(write: Write, old: Playbook): Playbook {
  if (old.archived_at === null) return old;
  const row: Playbook = { ...old, position: nextPosition(write), archived_at: null, archived_by_id: null };
  write.put('playbook', row);
  return row;
}

const find = ({ tables }: RequestContext, id: string) => tables.playbook.get(id);

const remove = ({ context }: Write, { id }: Playbook): void => {
  context.tables.playbook.delete(id);
};

export const playbookWrites: Route[] = [
  { path: '/playbook/', POST: createEndpoint(playbookNoun, create, { status: 201 }) },
  {
    path: '/playbook/{id}/',
    PUT: updateEndpoint(playbookNoun, find, update),
    DELETE: deleteEndpoint(playbookNoun, find, remove, { status: 204 }),
  },
  // Both respond with the playbook.
  { path: '/playbook/{id}/archive/', POST: updateEndpoint(playbookNoun, find, archive) },
  { path: '/playbook/{id}/unarchive/', POST: updateEndpoint(playbookNoun, find, unarchive) },
];
