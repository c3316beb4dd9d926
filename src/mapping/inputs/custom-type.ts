import type {
  CustomActivityTypeCreateInput,
  CustomActivityTypeUpdateInput,
  CustomObjectTypeCreateInput,
  CustomObjectTypeUpdateInput,
} from '../../generated/graphql.ts';
import { type InputTable, nonBlank, nonNull, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/custom-activity-types */
export const CUSTOM_ACTIVITY_TYPE_CREATE: InputTable<CustomActivityTypeCreateInput> = {
  name: nonBlank('name'),
  description: nullable('description'),
  isApiCreateOnly: nonNull('api_create_only'),
  editableWithRoles: nonNull('editable_with_roles'),
};

export const CUSTOM_ACTIVITY_TYPE_UPDATE: InputTable<CustomActivityTypeUpdateInput> = {
  ...CUSTOM_ACTIVITY_TYPE_CREATE,
  isArchived: nonNull('is_archived'),
};

/** https://developer.close.com/api/resources/custom-object-types */
export const CUSTOM_OBJECT_TYPE_UPDATE: InputTable<CustomObjectTypeUpdateInput> = {
  ...CUSTOM_ACTIVITY_TYPE_CREATE,
  namePlural: nonBlank('name_plural'),
};

export const CUSTOM_OBJECT_TYPE_CREATE: InputTable<CustomObjectTypeCreateInput> = CUSTOM_OBJECT_TYPE_UPDATE;
