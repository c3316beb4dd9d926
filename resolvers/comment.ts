import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { memoryConnection } from '../src/mapping/connections.ts';
import { isIdOfNoun } from '../src/mapping/ids.ts';
import { COMMENT_CREATE, COMMENT_UPDATE } from '../src/mapping/inputs/comment.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, loadByProjection, nodeById, referencesTo } from './common/edges.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

const usersOf = referencesTo('User');

export const resolvers: Resolvers<Context> = {
  Query: { comment: nodeById('Comment'), commentThread: nodeById('CommentThread') },
  Mutation: {
    commentCreate: creation('Comment', COMMENT_CREATE),
    commentUpdate: update('Comment', COMMENT_UPDATE),
    commentDelete: deletion('Comment'),
  },
  CommentPayload: { ...payload, comment: changed('Comment') },
  Comment: edgeResolvers('Comment'),
  CommentThread: {
    ...edgeResolvers('CommentThread'),
    activity: ({ object_id }, _args, context, info) =>
      isIdOfNoun(object_id, 'Activity') ? loadByProjection('Activity', object_id, context, info) : null,
    participants: ({ participating }, _args, context, info) => usersOf(participating, context, info),
    comments: async ({ id }, args, { load }, info) =>
      memoryConnection(pageOf('skip', args, info, id), await load.Comment.ofThread(id)),
  },
  CommentConnection: connection,
};
