import type { SendAsBulkUpdateInput, SendAsCreateInput } from '../../generated/graphql.ts';
import { eachOf, type InputTable, idInput } from './rules.ts';

/** https://developer.close.com/api/resources/send-as/create */
export const SEND_AS_CREATE: InputTable<SendAsCreateInput> = { allowedUserId: idInput('allowed_user_id', 'user_') };

/** https://developer.close.com/api/resources/send-as/bulk-create */
export const SEND_AS_BULK_UPDATE: InputTable<SendAsBulkUpdateInput> = {
  allowedUserIds: eachOf(idInput('allowed_user_ids', 'user_')),
  disallowedUserIds: eachOf(idInput('disallowed_user_ids', 'user_')),
};
