import type { TaskBulkUpdateInput, TaskCreateInput, TaskUpdateInput } from '../../generated/graphql.ts';
import { given, type InputTable, plain, reference, unlessNull } from './rules.ts';

const lowerCase = (value: string): string => value.toLowerCase();

/** https://developer.close.com/api/resources/tasks/bulk-update */
export const TASK_BULK_UPDATE: InputTable<TaskBulkUpdateInput> = {
  assignedTo: reference('assigned_to', 'user_'),
  date: given('date'),
  dateTime: given('date'),
  isComplete: given('is_complete'),
};

/** https://developer.close.com/api/resources/tasks/update */
export const TASK_UPDATE: InputTable<TaskUpdateInput> = {
  ...TASK_BULK_UPDATE,
  text: plain('text'),
  contactId: reference('contact_id', 'cont_', { nullable: true }),
  priority: given('priority', lowerCase),
  resolution: plain('resolution', lowerCase),
};

const { resolution: _, ...NEW } = TASK_UPDATE;

/** https://developer.close.com/api/resources/tasks/create */
export const TASK_CREATE: InputTable<TaskCreateInput> = {
  ...NEW,
  leadId: reference('lead_id', 'lead_'),
  type: given('_type', lowerCase),
  date: unlessNull('date'),
  dateTime: unlessNull('date'),
};
