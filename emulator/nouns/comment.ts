/** Comments on activities. Documented. */
import { zonedDate } from '../dates.ts';
import { notFound, requestError } from '../errors.ts';
import { organizationId } from '../lookups.ts';
import { getList, getUnpagedList, type Noun, requestedRenderer } from '../noun.ts';
import { firstValueOf, valuesOf } from '../params.ts';
import type { Endpoint, ReadContext, RequestContext, Route } from '../request-context.ts';
import type { Comment } from '../seed/schema.ts';
import { ACTIVITY_OBJECT_TYPES } from '../writes/activity-object-types.ts';
import { related } from './account.ts';

/** All comments on an object, oldest first. */
export interface Thread {
  readonly id: string;
  readonly object_id: string;
  readonly comments: readonly Comment[];
}

export const threadIdOf = (objectId: string): string => related('comthr', objectId);

const startOf = ({ comments: [first] }: Thread): number => Date.parse(first?.created_at ?? '');

/** The threads about activities that exist, newest first. */
export function threadsOf({ tables }: Pick<ReadContext, 'tables'>): readonly Thread[] {
  const groups = Map.groupBy(tables.comment.all(), (comment) => comment.object_id);
  return [...groups]
    .filter(([id]) => tables.activity.get(id) !== undefined)
    .map(([object_id, comments]) => ({
      id: threadIdOf(object_id),
      object_id,
      comments: comments.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at)),
    }))
    .toSorted((a, b) => startOf(b) - startOf(a));
}

const leadOf = (objectId: string, { tables }: ReadContext) => tables.activity.get(objectId)?.lead_id ?? null;

export const commentNoun: Noun<Comment> = {
  className: 'Comment',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    thread_id: (row) => threadIdOf(row.object_id),
    lead_id: (row, context) => leadOf(row.object_id, context),
    body: ({ body }) => body,
    mentions: () => [],
    created_at: (row) => zonedDate(row.created_at),
    created_by: (row) => row.created_by,
    updated_at: (row) => zonedDate(row.updated_at),
    updated_by: (row) => row.updated_by,
    removed_at: (row) => (row.removed_at === null ? null : zonedDate(row.removed_at)),
    removed_by: (row) => row.removed_by,
  },
};

export const threadNoun: Noun<Thread> = {
  className: 'CommentThread',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    object_id: (row) => row.object_id,
    object_type: (row, { tables }) => ACTIVITY_OBJECT_TYPES[tables.activity.get(row.object_id)?.type ?? 'Note'],
    lead_id: (row, context) => leadOf(row.object_id, context),
    // Whether removed comments count is unknown.
    num_comments: ({ comments }) => comments.length,
    participating: ({ comments }) => [...new Set(comments.flatMap(({ created_by }) => created_by ?? []))],
    created_at: ({ comments }) => zonedDate(comments[0]?.created_at ?? ''),
    updated_at: ({ comments }) =>
      zonedDate(
        comments
          .map(({ updated_at }) => updated_at)
          .sort()
          .at(-1) ?? '',
      ),
  },
};

/** Exactly one of the filters must be given (documented). The message is INVENTED. */
function listedComments({ tables, query }: RequestContext): readonly Comment[] {
  const given = [query.thread_id, query.object_id].filter((value) => value !== undefined && value !== '');
  if (given.length !== 1) throw requestError('Exactly one of thread_id and object_id is required.');
  const id = firstValueOf(given[0] ?? '');
  const thread = threadsOf({ tables }).find((each) => each.id === id || each.object_id === id);
  return thread?.comments ?? [];
}

function listedThreads(context: RequestContext): readonly Thread[] {
  const { ids, object_ids } = context.query;
  const [byId, byObject] = [ids, object_ids].map((value) => (value === undefined ? null : new Set(valuesOf(value))));
  return threadsOf(context).filter(
    (thread) => (byId?.has(thread.id) ?? true) && (byObject?.has(thread.object_id) ?? true),
  );
}

/** A comment whose activity exists. */
export function findComment({ tables }: RequestContext, id: string): Comment | undefined {
  const row = tables.comment.get(id);
  return row !== undefined && tables.activity.get(row.object_id) !== undefined ? row : undefined;
}

/** GET of one object that is not in a table. */
const one = <T>(noun: Noun<T>, find: (context: RequestContext, id: string) => T | undefined): Endpoint => ({
  params: ['_fields'],
  handle: (context) => {
    const row = find(context, context.ids[0] ?? '');
    if (row === undefined) throw notFound(noun.className);
    return { body: requestedRenderer(noun, context)(row, context) };
  },
});

export const commentRoutes: Route[] = [
  { path: '/comment/', GET: getUnpagedList(commentNoun, ['thread_id', 'object_id'], listedComments) },
  { path: '/comment/{id}/', GET: one(commentNoun, findComment) },
  { path: '/comment_thread/', GET: getList(threadNoun, ['ids', 'object_ids'], listedThreads) },
  {
    path: '/comment_thread/{id}/',
    GET: one(threadNoun, (context, id) => threadsOf(context).find((thread) => thread.id === id)),
  },
];
