import type { CommentCreateInput, CommentUpdateInput } from '../../generated/graphql.ts';
import { type InputTable, idInput, nonBlank } from './rules.ts';

/** https://developer.close.com/api/resources/comments */
export const COMMENT_UPDATE: InputTable<CommentUpdateInput> = { body: nonBlank('body') };

export const COMMENT_CREATE: InputTable<CommentCreateInput> = {
  ...COMMENT_UPDATE,
  activityId: idInput('object_id', 'acti_'),
};
