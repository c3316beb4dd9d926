import type {
  MutationSendAsBulkUpdateArgs,
  MutationSendAsDisallowArgs,
  Resolvers,
  SendAsBulkUpdateInput,
} from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { edgeTo } from '../src/mapping/edges.ts';
import { inputPath } from '../src/mapping/inputs/paths.ts';
import { writeInput } from '../src/mapping/inputs/rules.ts';
import { SEND_AS_BULK_UPDATE, SEND_AS_CREATE } from '../src/mapping/inputs/send-as.ts';
import type { UserErrorRow } from '../src/rows/index.ts';
import { edgeResolver, edgeResolvers, nodeById } from './common/edges.ts';
import { attempt, changed, creation, deletion, idProblems, payload, problem, refused } from './common/writes.ts';

/** A change of no user, or of one both ways. */
function conflicts({ allowedUserIds, disallowedUserIds }: SendAsBulkUpdateInput): readonly UserErrorRow[] {
  const [allowed, disallowed] = [allowedUserIds ?? [], disallowedUserIds ?? []];
  if (allowed.length + disallowed.length === 0) return [problem('REQUIRED', 'Must name at least one user.', 'input')];
  return disallowed.some((id) => allowed.includes(id))
    ? [problem('INVALID', 'Must not name a user that is allowed.', 'input', 'disallowedUserIds')]
    : [];
}

function bulkUpdate(_mutation: object, { input }: MutationSendAsBulkUpdateArgs, { write }: Context) {
  const { body, problems } = writeInput(SEND_AS_BULK_UPDATE, input, { definitions: null, creates: false });
  const invalid = [...problems, ...conflicts(input)];
  if (invalid.length > 0) return refused(...invalid);
  return attempt(() => write.SendAs.updateAll(body), inputPath(SEND_AS_BULK_UPDATE, input), null);
}

function disallow(
  _mutation: object,
  { allowedUserId: allowed_user_id }: MutationSendAsDisallowArgs,
  { write }: Context,
) {
  const path = ['allowedUserId'];
  const problems = idProblems('User', allowed_user_id, 'allowedUserId');
  if (problems.length > 0) return refused(...problems);
  const send = async () => {
    await write.SendAs.disallow(allowed_user_id);
    return { allowed_user_id };
  };
  return attempt(send, () => path, path);
}

const disallowedUser = edgeResolver(edgeTo('User', { id: 'allowed_user_id' }));

export const resolvers: Resolvers<Context> = {
  Query: {
    sendAs: nodeById('SendAs'),
    sendAsAssociations: (_query, { side }, { load }) => load.SendAs.of(side === 'ALLOWED' ? 'allowed' : 'allowing'),
  },
  Mutation: {
    sendAsCreate: creation('SendAs', SEND_AS_CREATE),
    sendAsBulkUpdate: bulkUpdate,
    sendAsDelete: deletion('SendAs'),
    sendAsDisallow: disallow,
  },
  SendAsPayload: { ...payload, sendAs: changed('SendAs') },
  SendAsBulkUpdatePayload: { ...payload, sendAsAssociations: ({ row }) => row },
  SendAsDisallowPayload: {
    ...payload,
    allowedUser: ({ row }, args, context, info) => (row === null ? null : disallowedUser(row, args, context, info)),
  },
  SendAs: edgeResolvers('SendAs'),
};
