import type { CustomObjectCreateInput, CustomObjectUpdateInput } from '../../generated/graphql.ts';
import { customFields } from './custom-field.ts';
import { type InputTable, idInput, nonBlank } from './rules.ts';

/** https://developer.close.com/api/resources/custom-objects/update */
export const CUSTOM_OBJECT_UPDATE: InputTable<CustomObjectUpdateInput> = {
  name: nonBlank('name'),
  customFields: customFields('custom_object'),
};

/** https://developer.close.com/api/resources/custom-objects/create */
export const CUSTOM_OBJECT_CREATE: InputTable<CustomObjectCreateInput> = {
  ...CUSTOM_OBJECT_UPDATE,
  leadId: idInput('lead_id', 'lead_'),
  customObjectTypeId: idInput('custom_object_type_id', 'cotype_'),
};
