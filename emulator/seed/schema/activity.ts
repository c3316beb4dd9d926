import { z } from 'zod';
import { customValue, id, instant, stamps } from './values.ts';

export const activity = z.object({
  id,
  type: z.enum([
    ...(['LeadStatusChange', 'OpportunityStatusChange', 'LeadMerge', 'Note', 'Call', 'Email', 'EmailThread'] as const),
    ...(['SMS', 'WhatsAppMessage', 'Meeting', 'CustomActivity', 'FormSubmission', 'Created', 'TaskCompleted'] as const),
    'ImportUpdate' as const,
  ]),
  lead_id: id,
  contact_id: id.nullable().default(null),
  user_id: id.nullable().default(null),
  /** When it took place. Null means `date_created`. */
  activity_at: instant.nullable().default(null),
  /**
   * The keys that only this type has, as they were at the time. Labels are included, so a deleted status keeps its label
   * here.
   */
  details: z.record(z.string(), z.json()).default({}),
  /** Only on custom activities. */
  custom: z.record(z.string(), customValue).optional(),
  ...stamps,
});
