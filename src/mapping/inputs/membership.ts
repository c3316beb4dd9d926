import type { MembershipCallRecording, MembershipCreateInput, MembershipUpdateInput } from '../../generated/graphql.ts';
import { type InputTable, idInput, nonBlank, nonNull } from './rules.ts';

const roleId = idInput('role_id', 'role_');

/** https://developer.close.com/api/resources/memberships */
export const MEMBERSHIP_CREATE: InputTable<MembershipCreateInput> = { email: nonBlank('email'), roleId };

export const MEMBERSHIP_UPDATE: InputTable<MembershipUpdateInput> = {
  roleId,
  autoRecordCalls: nonNull<MembershipCallRecording>('auto_record_calls', (name) => name.toLowerCase()),
  isImpersonableByWorkflows: nonNull('may_workflows_impersonate'),
  isTrackingEmailOpens: nonNull('track_email_opens'),
  defaultCallerId: idInput('default_caller_id', 'phon_', { nullable: true }),
};
