/** Comments on activities: documented, except for the details of events. */
import { forbidden } from '../errors.ts';
import { createRenderer } from '../noun.ts';
import { commentNoun, findComment, threadIdOf, threadNoun, threadsOf } from '../nouns/comment.ts';
import { requirePermission } from '../permissions.ts';
import type { Route } from '../request-context.ts';
import type { Comment } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { existingId, required, text } from './validators.ts';
import type { Write } from './write.ts';

const FIELDS = { body: required(text), object_id: existingId('activity') };
const CREATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['body', 'object_id'], closed: true };
const UPDATE: BodySchema<Pick<Values<typeof FIELDS>, 'body'>> = {
  fields: { body: FIELDS.body },
  required: ['body'],
  closed: true,
};

const renderThread = createRenderer(threadNoun, null);

/** Logs that the thread of a comment changes. Runs the change. */
function inThread(write: Write, object_id: string, change: () => void): void {
  const { context } = write;
  const read = () => {
    const thread = threadsOf(context).find((each) => each.object_id === object_id);
    return thread === undefined ? null : renderThread(thread, context);
  };
  const before = read();
  change();
  const data = read();
  const action = before === null ? 'created' : data === null ? 'deleted' : 'updated';
  const lead_id = context.tables.activity.get(object_id)?.lead_id ?? null;
  const subject = { object_type: 'comment_thread', object_id: threadIdOf(object_id), lead_id };
  write.log({ ...subject, action, data, previous_data: before ?? {} });
}

function create(write: Write): Comment {
  const { body = '', object_id = '' } = parseBody(CREATE, write.context);
  const { id: created_by } = write.context.me;
  const row: Comment = {
    id: write.newId('comm'),
    ...{ object_id, body, created_by, updated_by: created_by, created_at: write.at, updated_at: write.at },
    ...{ removed_by: null, removed_at: null },
  };
  inThread(write, object_id, () => {
    write.put('comment', row);
    write.created('comment', row);
  });
  return row;
}

/** Users change their own comments only (documented). */
function update(write: Write, old: Comment): Comment {
  const { body = old.body } = parseBody(UPDATE, write.context);
  if (old.created_by !== write.context.me.id) throw forbidden();
  const row: Comment = { ...old, body, updated_by: write.context.me.id, updated_at: write.at };
  inThread(write, old.object_id, () => write.update('comment', old, row));
  return row;
}

/** Empties the body. The comments of a thread are deleted with the last of them (documented). */
function remove(write: Write, old: Comment): void {
  const { me, tables } = write.context;
  requirePermission(old.created_by === me.id ? 'delete_own_activities' : 'manage_others_activities', write.context);
  const row: Comment = {
    ...old,
    body: '',
    removed_by: me.id,
    removed_at: write.at,
    updated_by: me.id,
    updated_at: write.at,
  };
  inThread(write, old.object_id, () => {
    write.update('comment', old, row);
    const all = tables.comment.all().filter(({ object_id }) => object_id === old.object_id);
    if (all.every(({ removed_at }) => removed_at !== null)) for (const each of all) write.remove('comment', each);
  });
}

export const commentWrites: Route[] = [
  { path: '/comment/', POST: createEndpoint(commentNoun, create, { status: 201 }) },
  {
    path: '/comment/{id}/',
    PUT: updateEndpoint(commentNoun, findComment, update),
    DELETE: deleteEndpoint(commentNoun, findComment, remove, { status: 204 }),
  },
];
