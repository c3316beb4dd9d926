import type { TaskBulkUpdateInput, TaskCreateInput, TaskUpdateInput } from '../../generated/graphql.ts';
import { type InputTable, idInput, ignoreNull, nonNull, nullable } from './rules.ts';

const lowerCase = (value: string): string => value.toLowerCase();

/** https://developer.close.com/api/resources/tasks/bulk-update */
export const TASK_BULK_UPDATE: InputTable<TaskBulkUpdateInput> = {
  assignedToId: idInput('assigned_to', 'user_'),
  date: nonNull('date'),
  dateTime: nonNull('date'),
  isComplete: nonNull('is_complete'),
};

/** https://developer.close.com/api/resources/tasks/update */
export const TASK_UPDATE: InputTable<TaskUpdateInput> = {
  ...TASK_BULK_UPDATE,
  text: nullable('text'),
  contactId: idInput('contact_id', 'cont_', { nullable: true }),
  priority: nonNull('priority', lowerCase),
  resolution: nullable('resolution', lowerCase),
};

const { resolution: _, ...NEW } = TASK_UPDATE;

/** https://developer.close.com/api/resources/tasks/create */
export const TASK_CREATE: InputTable<TaskCreateInput> = {
  ...NEW,
  leadId: idInput('lead_id', 'lead_'),
  type: nonNull('_type', lowerCase),
  date: ignoreNull('date'),
  dateTime: ignoreNull('date'),
};
