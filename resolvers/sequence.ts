import type { Resolvers, SequenceStatus, SequenceStepType } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { memoryConnection } from '../src/mapping/connections.ts';
import { SEQUENCE_CREATE, SEQUENCE_UPDATE } from '../src/mapping/inputs/sequence.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { connection } from './common/connections.ts';
import { early } from './common/early.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';
import { subscriptionsOf } from './sequence-subscription.ts';

const STATUSES = ['ACTIVE', 'PAUSED', 'ARCHIVED'] as const satisfies SequenceStatus[];
const STEP_TYPES = ['EMAIL', 'SMS', 'CALL'] as const satisfies SequenceStepType[];

export const resolvers: Resolvers<Context> = {
  Query: {
    sequence: nodeById('Sequence'),
    sequences: async (_query, args, { load }, info) =>
      memoryConnection(pageOf('skip', args, info), await load.Sequence.all()),
  },
  Mutation: {
    sequenceCreate: creation('Sequence', SEQUENCE_CREATE),
    sequenceUpdate: update('Sequence', SEQUENCE_UPDATE),
    sequenceDelete: deletion('Sequence'),
  },
  SequencePayload: { ...payload, sequence: changed('Sequence') },
  SequenceConnection: connection,
  Sequence: {
    ...edgeResolvers('Sequence'),
    status: ({ status }) => enumValue(STATUSES, status),
    hours: ({ schedule }) => schedule?.ranges ?? null,
    isManualEnrollmentAllowed: (sequence) => sequence.allow_manual_enrollment ?? null,
    triggerQuery: (sequence) => sequence.trigger_query ?? null,
    subscriptionCounts: (sequence, _args, { load }) =>
      sequence.subscription_counts_by_status ?? load.Sequence.counts(sequence.id),
    subscriptions: early('Sequence.subscriptions', subscriptionsOf('sequence_id')),
  },
  SequenceStep: {
    ...edgeResolvers('SequenceStep'),
    type: ({ step_type: type }) => enumValue(STEP_TYPES, type),
    delaySeconds: ({ delay }) => delay,
    isRequired: ({ required }) => required,
  },
};
