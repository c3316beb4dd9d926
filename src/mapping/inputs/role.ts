import type { RoleCreateInput, RoleUpdateInput, RoleVisibilityBehavior } from '../../generated/graphql.ts';
import { type InputTable, nonBlank, nonNull, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/roles */
export const ROLE_UPDATE: InputTable<RoleUpdateInput> = {
  name: nonBlank('name'),
  permissions: nonNull('permissions'),
  visibilityCustomFieldIds: nullable('visibility_user_lcf_ids'),
  visibilityBehavior: nullable<RoleVisibilityBehavior>('visibility_user_lcf_behavior', (name) => name.toLowerCase()),
};

export const ROLE_CREATE: InputTable<RoleCreateInput> = ROLE_UPDATE;
