import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { GROUP } from '../src/mapping/inputs/group.ts';
import { projection } from '../src/mapping/projection.ts';
import { malformed } from '../src/mapping/readers.ts';
import { nodeById, referencesTo } from './common/edges.ts';
import { attempt, changed, creation, deletion, idProblems, payload, refused, update } from './common/writes.ts';

const usersOf = referencesTo('User');

/** Adds a member to a group, or removes one. */
const memberChange =
  (change: 'addMember' | 'removeMember') =>
  (_mutation: object, { id, userId }: { readonly id: string; readonly userId: string }, { write }: Context) => {
    const problems = [...idProblems('Group', id), ...idProblems('User', userId, 'userId')];
    if (problems.length > 0) return refused(...problems);
    return attempt(
      () => write.Group[change](id, userId),
      () => ['userId'],
    );
  };

export const resolvers: Resolvers<Context> = {
  Query: {
    group: nodeById('Group'),
    groups: (_query, _args, { load }, info) => load.Group.all(projection('Group', info)),
  },
  Mutation: {
    groupCreate: creation('Group', GROUP),
    groupUpdate: update('Group', GROUP),
    groupDelete: deletion('Group'),
    groupMemberAdd: memberChange('addMember'),
    groupMemberRemove: memberChange('removeMember'),
  },
  GroupPayload: { ...payload, group: changed('Group') },
  Group: {
    members: ({ members }, _args, context, info) => {
      const ids = (members ?? []).map(({ user_id }) => user_id);
      if (ids.some((id) => typeof id !== 'string')) throw malformed('members');
      return usersOf(ids, context, info);
    },
  },
};
