import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers, SequenceSubscriptionStatus, SequenceSubscriptionsArgs } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { SubscriptionParent } from '../src/loaders/nouns/sequence-subscription.ts';
import { EMPTY_CONNECTION, offsetConnection } from '../src/mapping/connections.ts';
import { SEQUENCE_SUBSCRIPTION_CREATE } from '../src/mapping/inputs/sequence-subscription.ts';
import { pageOf, spanOf } from '../src/mapping/pagination.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { SequenceSubscriptionConnectionRow } from '../src/rows/index.ts';
import { connection } from './common/connections.ts';
import { early, type ParentId } from './common/early.ts';
import { edgeResolvers, nodeById, referencesTo } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { attempt, changed, creation, deletion, idProblems, payload, refused } from './common/writes.ts';

const STATUSES = ['ACTIVE', 'PAUSED', 'FINISHED', 'GOAL', 'ERROR'] as const satisfies SequenceSubscriptionStatus[];

const usersOf = referencesTo('User');

/** A page of the subscriptions of a sequence, a contact or a lead. No request if no row is selected. */
export const subscriptionsOf =
  (parent: SubscriptionParent) =>
  async (
    { id }: ParentId,
    args: SequenceSubscriptionsArgs,
    { load }: Context,
    info: GraphQLResolveInfo,
  ): Promise<SequenceSubscriptionConnectionRow> => {
    const page = pageOf('skip', args, info, id);
    if (!connectionNeeds('SequenceSubscription', info).rows) return { ...EMPTY_CONNECTION, totalCount: null };
    const span = spanOf(page, false);
    return offsetConnection(page, await load.SequenceSubscription.of(parent, id, span), span.skip, false);
  };

/** Sets the status. Everything else stays. */
const statusChange =
  (status: 'active' | 'paused') =>
  (_mutation: object, { id }: ParentId, { write }: Context) => {
    const problems = idProblems('SequenceSubscription', id);
    return problems.length > 0
      ? refused(...problems)
      : attempt(() => write.SequenceSubscription.update(id, { status }));
  };

export const resolvers: Resolvers<Context> = {
  Query: { sequenceSubscription: nodeById('SequenceSubscription') },
  Mutation: {
    sequenceSubscriptionCreate: creation('SequenceSubscription', SEQUENCE_SUBSCRIPTION_CREATE),
    sequenceSubscriptionPause: statusChange('paused'),
    sequenceSubscriptionResume: statusChange('active'),
    sequenceSubscriptionDelete: deletion('SequenceSubscription'),
  },
  SequenceSubscriptionPayload: { ...payload, sequenceSubscription: changed('SequenceSubscription') },
  SequenceSubscriptionConnection: connection,
  Contact: { sequenceSubscriptions: early('Contact.sequenceSubscriptions', subscriptionsOf('contact_id')) },
  Lead: { sequenceSubscriptions: early('Lead.sequenceSubscriptions', subscriptionsOf('lead_id')) },
  SequenceSubscription: {
    ...edgeResolvers('SequenceSubscription'),
    status: ({ status }) => enumValue(STATUSES, status),
    callsAssignedTo: ({ calls_assigned_to: ids }, _args, context, info) => usersOf(ids ?? [], context, info),
  },
};
