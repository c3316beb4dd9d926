import type { SequenceSubscriptionCreateInput } from '../../generated/graphql.ts';
import { type InputRule, type InputTable, idInput, nullable } from './rules.ts';

const user = idInput('calls_assigned_to', 'user_');
const users: InputRule<readonly string[] | null> = {
  key: 'calls_assigned_to',
  write: (ids, path, context) => {
    const problems = (ids ?? []).flatMap((id, n) => {
      const result = user.write(id, [...path, String(n)], context);
      return 'problems' in result ? result.problems : [];
    });
    return problems.length > 0 ? { problems } : { value: ids ?? [] };
  },
};

/** https://developer.close.com/api/resources/sequences/create-subscription */
export const SEQUENCE_SUBSCRIPTION_CREATE: InputTable<SequenceSubscriptionCreateInput> = {
  sequenceId: idInput('sequence_id', 'seq_'),
  contactId: idInput('contact_id', 'cont_'),
  contactEmail: nullable('contact_email'),
  senderAccountId: idInput('sender_account_id', 'emailacct_', { nullable: true }),
  senderName: nullable('sender_name'),
  senderEmail: nullable('sender_email'),
  callsAssignedToIds: users,
};
