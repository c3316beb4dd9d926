import type {
  SchedulingLinkCreateInput,
  SchedulingLinkUpdateInput,
  SharedSchedulingLinkCreateInput,
  SharedSchedulingLinkMapInput,
  SharedSchedulingLinkUpdateInput,
} from '../../generated/graphql.ts';
import { type InputTable, idInput, nonBlank, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/scheduling-links */
export const SHARED_SCHEDULING_LINK_UPDATE: InputTable<SharedSchedulingLinkUpdateInput> = {
  name: nonBlank('name'),
  description: nullable('description'),
};

export const SHARED_SCHEDULING_LINK_CREATE: InputTable<SharedSchedulingLinkCreateInput> = SHARED_SCHEDULING_LINK_UPDATE;

export const SHARED_SCHEDULING_LINK_MAP: InputTable<SharedSchedulingLinkMapInput> = {
  userId: idInput('user_id', 'user_', { nullable: true }),
  schedulingLinkId: idInput('user_scheduling_link_id', 'schlnk_'),
  url: nonBlank('url'),
};

export const SCHEDULING_LINK_UPDATE: InputTable<SchedulingLinkUpdateInput> = {
  ...SHARED_SCHEDULING_LINK_UPDATE,
  url: nonBlank('url'),
};

export const SCHEDULING_LINK_CREATE: InputTable<SchedulingLinkCreateInput> = SCHEDULING_LINK_UPDATE;
