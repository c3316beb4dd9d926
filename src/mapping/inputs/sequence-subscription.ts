import type { SequenceSubscriptionCreateInput } from '../../generated/graphql.ts';
import { eachOf, type InputTable, idInput, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/sequences/create-subscription */
export const SEQUENCE_SUBSCRIPTION_CREATE: InputTable<SequenceSubscriptionCreateInput> = {
  sequenceId: idInput('sequence_id', 'seq_'),
  contactId: idInput('contact_id', 'cont_'),
  contactEmail: nullable('contact_email'),
  senderAccountId: idInput('sender_account_id', 'emailacct_', { nullable: true }),
  senderName: nullable('sender_name'),
  senderEmail: nullable('sender_email'),
  callsAssignedToIds: eachOf(idInput('calls_assigned_to', 'user_')),
};
