import type { SmsTemplateCreateInput, SmsTemplateUpdateInput } from '../../generated/graphql.ts';
import { type InputTable, nonBlank, nonNull } from './rules.ts';

/** https://developer.close.com/api/resources/sms-templates/update */
export const SMS_TEMPLATE_UPDATE: InputTable<SmsTemplateUpdateInput> = {
  name: nonBlank('name'),
  text: nonNull('text'),
  isShared: nonNull('is_shared'),
  isArchived: nonNull('status', (isArchived) => (isArchived ? 'archived' : 'active')),
};

/** https://developer.close.com/api/resources/sms-templates/create */
export const SMS_TEMPLATE_CREATE: InputTable<SmsTemplateCreateInput> = SMS_TEMPLATE_UPDATE;
