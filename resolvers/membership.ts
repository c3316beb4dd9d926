import type { MembershipCallRecording, MutationMembershipBulkUpdateArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { MEMBERSHIP_CREATE, MEMBERSHIP_UPDATE } from '../src/mapping/inputs/membership.ts';
import { inputPath } from '../src/mapping/inputs/paths.ts';
import { writeInput } from '../src/mapping/inputs/rules.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import {
  attempt,
  changed,
  creation,
  deletion,
  EMPTY_UPDATE,
  idProblems,
  payload,
  problem,
  refused,
  update,
} from './common/writes.ts';
import { smartViewsOf } from './smart-view.ts';

const RECORDINGS = ['ENABLED', 'DISABLED', 'UNSET'] as const satisfies MembershipCallRecording[];

/** The gateway's own limit. Close documents none. */
const MAX_BULK = 100;

function bulkUpdate(_mutation: object, { ids, input }: MutationMembershipBulkUpdateArgs, { write }: Context) {
  const { body, problems } = writeInput(MEMBERSHIP_UPDATE, input, { definitions: null, creates: false });
  const invalid = [
    ...(ids.length > 0 && ids.length <= MAX_BULK ? [] : [problem('INVALID', `Must have 1 to ${MAX_BULK} ids.`, 'ids')]),
    ...(ids.map((id) => idProblems('Membership', id, 'ids')).find((found) => found.length > 0) ?? []),
    ...problems,
  ];
  if (invalid.length === 0 && Object.keys(body).length === 0) invalid.push(EMPTY_UPDATE);
  if (invalid.length > 0) return refused(...invalid);
  return attempt(() => write.Membership.updateAll(ids, body), inputPath(MEMBERSHIP_UPDATE, input), ['ids']);
}

export const resolvers: Resolvers<Context> = {
  Query: { membership: nodeById('Membership') },
  Mutation: {
    membershipCreate: creation('Membership', MEMBERSHIP_CREATE),
    membershipUpdate: update('Membership', MEMBERSHIP_UPDATE),
    membershipBulkUpdate: bulkUpdate,
    membershipDelete: deletion('Membership'),
  },
  MembershipPayload: { ...payload, membership: changed('Membership') },
  MembershipBulkUpdatePayload: { ...payload, updatedCount: ({ row }) => row },
  Membership: {
    ...edgeResolvers('Membership'),
    autoRecordCalls: (membership) => enumValue(RECORDINGS, membership.auto_record_calls),
    pinnedSmartViews: async ({ id }, _args, context) => smartViewsOf(await context.load.pinnedViews(id), context),
  },
  MembershipConnection: connection,
};
