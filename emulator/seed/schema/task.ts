import { z } from 'zod';
import { day, id, instant, stamps } from './values.ts';

/** All types that Close documents. Clients can create the first two. */
export const TASK_TYPES = [
  'lead',
  'outgoing_call',
  'incoming_email',
  'email_followup',
  'missed_call',
  'answered_detached_call',
  'voicemail',
  'opportunity_due',
  'incoming_sms',
] as const;

export const task = z.object({
  id,
  type: z.enum(TASK_TYPES).default('lead'),
  lead_id: id,
  contact_id: id.nullable().default(null),
  assigned_to: id.nullable().default(null),
  text: z.string().default(''),
  date: z.union([day, instant]),
  due_date: z.union([day, instant]).nullable().default(null),
  is_dateless: z.boolean().default(false),
  is_complete: z.boolean().default(false),
  priority: z.enum(['high', 'medium']).default('medium'),
  resolution: z.enum(['abandoned', 'skipped']).nullable().default(null),
  /** The object that caused the task. For a completed manual task, the activity that records its completion. */
  object_type: z.string().nullable().default(null),
  object_id: id.nullable().default(null),
  ...stamps,
});
