import type {
  CustomActivityCreateInput,
  CustomActivityStatus,
  CustomActivityUpdateInput,
} from '../../generated/graphql.ts';
import { customFields } from './custom-field.ts';
import { type InputTable, idInput, nonNull } from './rules.ts';

/** https://developer.close.com/api/resources/activities/custom-activities/update */
export const CUSTOM_ACTIVITY_UPDATE: InputTable<CustomActivityUpdateInput> = {
  contactId: idInput('contact_id', 'cont_', { nullable: true }),
  status: nonNull('status', (status: CustomActivityStatus) => status.toLowerCase()),
  isPinned: nonNull('pinned'),
  activityAt: nonNull('activity_at'),
  customFields: customFields('activity'),
};

/** https://developer.close.com/api/resources/activities/custom-activities/create */
export const CUSTOM_ACTIVITY_CREATE: InputTable<CustomActivityCreateInput> = {
  ...CUSTOM_ACTIVITY_UPDATE,
  leadId: idInput('lead_id', 'lead_'),
  customActivityTypeId: idInput('custom_activity_type_id', 'actitype_'),
  userId: idInput('user_id', 'user_'),
  dateCreated: nonNull('date_created'),
};
