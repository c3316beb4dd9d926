/** Sequences, and the contacts in them. */
import { z } from 'zod';
import { id, instant } from './values.ts';

export const hours = z.object({ weekday: z.int().min(1).max(7), start: z.string(), end: z.string() });

export const SEQUENCE_STATUSES = ['active', 'paused', 'archived'] as const;
export const STEP_TYPES = ['email', 'call', 'sms'] as const;
export const SUBSCRIPTION_STATUSES = ['active', 'paused', 'finished', 'goal', 'error'] as const;

/** Newer resources name the users of a change with `_id`. */
const stamps = {
  created_by_id: id.nullable().default(null),
  updated_by_id: id.nullable().default(null),
  date_created: instant,
  date_updated: instant,
};

export const sequenceStep = z.object({
  id,
  step_type: z.enum(STEP_TYPES),
  /** In seconds. */
  delay: z.int().min(0),
  required: z.boolean().default(true),
  threading: z.string().nullable().default(null),
  email_template_id: id.nullable().default(null),
  sms_template_id: id.nullable().default(null),
  /** In seconds. Recorded in 2022 with a call that is not required; its meaning is not documented. */
  step_allowed_delay: z.int().min(0).nullable().default(null),
  ...stamps,
});

export const sequence = z.object({
  id,
  name: z.string(),
  status: z.enum(SEQUENCE_STATUSES).default('active'),
  owner_id: id.nullable().default(null),
  timezone: z.string().nullable().default(null),
  schedule: z
    .object({ ranges: z.array(hours) })
    .nullable()
    .default(null),
  trigger_query: z.json().default(null),
  allow_manual_enrollment: z.boolean().default(true),
  steps: z.array(sequenceStep).default([]),
  ...stamps,
});

export const sequenceSubscription = z.object({
  id,
  sequence_id: id,
  contact_id: id,
  lead_id: id.nullable(),
  contact_email: z.string().nullable().default(null),
  status: z.enum(SUBSCRIPTION_STATUSES).default('active'),
  status_reason: z.string().nullable().default(null),
  sender_account_id: id.nullable().default(null),
  sender_name: z.string().nullable().default(null),
  sender_email: z.string().nullable().default(null),
  calls_assigned_to: z.array(id).default([]),
  start_date: z.string().nullable().default(null),
  ...stamps,
});
