import { z } from 'zod';
import { activity } from './activity.ts';
import { contact } from './contact.ts';
import { lead } from './lead.ts';
import { opportunity } from './opportunity.ts';
import { task } from './task.ts';
import { id, instant } from './values.ts';

/** A lead that was deleted, with the rows that were deleted with it. Only the event log still has them. */
export const deletedLead = z.object({
  lead,
  contacts: z.array(contact).default([]),
  opportunities: z.array(opportunity).default([]),
  tasks: z.array(task).default([]),
  activities: z.array(activity).default([]),
  date_deleted: instant,
  deleted_by: id,
  /** The lead into which it was merged, which has its rows now. Null if it was deleted. */
  merged_into: id.nullable().default(null),
  /** The bulk action that deleted it. */
  bulk_action_id: id.nullable().default(null),
});
