/** Groups and their members. Documented; the messages are INVENTED, and who may write is assumed. */
import { fieldErrors, notFound, requestError } from '../errors.ts';
import { groupNoun } from '../nouns/group.ts';
import { requirePermission } from '../permissions.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Group } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody } from './request-body.ts';
import { existingId, required, text } from './validators.ts';
import { Write } from './write.ts';

const NAMED: BodySchema<{ name: string }> = { fields: { name: required(text) }, required: ['name'], closed: true };
const MEMBER: BodySchema<{ user_id: string }> = {
  fields: { user_id: required(existingId('user')) },
  required: ['user_id'],
  closed: true,
};
const needs = 'manage_organization';

/** The name in the body, which no other group has (documented). */
function nameIn({ context }: Write, ownId?: string): string {
  const { name = '' } = parseBody(NAMED, context);
  if (context.tables.group.all().some((each) => each.name === name && each.id !== ownId)) {
    throw fieldErrors({ name: 'A group with this name already exists.' });
  }
  return name;
}

function create(write: Write): Group {
  const name = nameIn(write);
  const row: Group = { id: write.newId('group'), name, user_ids: [] };
  write.put('group', row);
  write.created('group', row);
  return row;
}

function update(write: Write, old: Group): Group {
  const row = { ...old, name: nameIn(write, old.id) };
  write.update('group', old, row);
  return row;
}

/** A group that a Smart View names stays (documented). */
function remove(write: Write, row: Group): void {
  const { tables } = write.context;
  const isUsed = tables.saved_search.all().some(({ s_query }) => JSON.stringify(s_query).includes(row.id));
  if (isUsed) throw requestError('The group is in use.');
  write.remove('group', row);
}

const findGroup = ({ tables }: RequestContext, id: string) => tables.group.get(id);

/** Puts the members of the group in the path. Changes nothing if they are the same. */
function setMembers(context: RequestContext, members: (ids: readonly string[]) => readonly string[]): void {
  requirePermission(needs, context);
  const old = findGroup(context, context.ids[0] ?? '');
  if (old === undefined) throw notFound(groupNoun.className);
  const user_ids = [...members(old.user_ids)];
  if (user_ids.length === old.user_ids.length) return;
  context.store.write(context.now, () => new Write(context).update('group', old, { ...old, user_ids }));
}

export const groupWrites: Route[] = [
  { path: '/group/', POST: createEndpoint(groupNoun, create, { status: 201, needs }) },
  {
    path: '/group/{id}/',
    PUT: updateEndpoint(groupNoun, findGroup, update, { needs }),
    DELETE: deleteEndpoint(groupNoun, findGroup, remove, { status: 204, needs }),
  },
  {
    path: '/group/{id}/member/',
    POST: {
      params: [],
      handle: (context) => {
        const { user_id = '' } = parseBody(MEMBER, context);
        setMembers(context, (ids) => [...new Set([...ids, user_id])]);
        return { status: 201, body: { user_id } };
      },
    },
  },
  {
    path: '/group/{id}/member/{id}/',
    DELETE: {
      params: [],
      handle: (context) => {
        setMembers(context, (ids) => ids.filter((id) => id !== context.ids[1]));
        return { status: 204, body: {} };
      },
    },
  },
];
