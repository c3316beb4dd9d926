import type { Resolvers, UserLeadsArgs, UserOpportunitiesArgs, UserTasksArgs } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { memoryConnection } from '../src/mapping/connections.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { projection } from '../src/mapping/projection.ts';
import { assertColumns } from '../src/mapping/readers.ts';
import { connection } from './common/connections.ts';
import { early, type ParentId } from './common/early.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { opportunityPage } from './common/opportunity-page.ts';
import { leadPage } from './lead.ts';
import { taskPage } from './task.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    user: nodeById('User'),
    users: async (_query, args, { load }, info) => memoryConnection(pageOf('skip', args, info), await load.User.all()),
  },
  User: {
    organization: ({ organizations }, _args, { load }) =>
      organizations[0] === undefined ? null : load.Organization.load(organizations[0], new Set()),
    availability: early('User.availability', ({ id }: ParentId, _args: object, { load }) => load.User.availability(id)),
    groups: async ({ id }, _args, { load }, info) => {
      const groups = await load.Group.all(new Set([...projection('Group', info), 'members']));
      assertColumns('Group', ['members'], groups);
      return groups.filter(({ members }) => members?.some(({ user_id }) => user_id === id));
    },
    permissions: async ({ id }, _args, { load }) => {
      const { user, permissions } = await load.me();
      return user.id === id ? permissions : null;
    },
    membership: ({ id }, _args, { load }) => load.Membership.ofUser(id),
    leads: early('User.leads', ({ id }: ParentId, args: UserLeadsArgs, context, info) =>
      leadPage(plan('User.leads', info), { id, filter: { createdById: { eq: id } } }, args, context, info),
    ),
    opportunities: early('User.opportunities', ({ id }: ParentId, args: UserOpportunitiesArgs, context, info) =>
      opportunityPage(plan('User.opportunities', info), { id, filter: { userId: { eq: id } } }, args, context, info),
    ),
    tasks: early('User.tasks', ({ id }: ParentId, args: UserTasksArgs, context, info) =>
      taskPage(plan('User.tasks', info), { id, filter: { assignedToId: { eq: id } } }, args, context, info),
    ),
  },
  UserAvailability: { isOnCall: (user) => user.active_calls.length > 0 },
  ActiveCall: edgeResolvers('ActiveCall'),
  UserConnection: connection,
};
