/** What calls and meetings lead to, and the playbooks for them. */
import { z } from 'zod';
import { id, instant, stamps } from './values.ts';

export const OUTCOME_TYPES = ['custom', 'vm-dropped'] as const;
export const OUTCOME_TARGETS = ['calls', 'meetings'] as const;

export const outcome = z.object({
  id,
  name: z.string(),
  description: z.string().nullable().default(null),
  type: z.enum(OUTCOME_TYPES).default('custom'),
  applies_to: z.array(z.enum(OUTCOME_TARGETS)).default([...OUTCOME_TARGETS]),
  ...stamps,
});

export const playbook = z.object({
  id,
  name: z.string(),
  description: z.string().nullable().default(null),
  summary_guidance: z.string().nullable().default(null),
  outcome_ids: z.array(id).default([]),
  custom_field_ids: z.array(id).default([]),
  /** Null if it is archived. */
  position: z.int().min(0).nullable(),
  archived_at: instant.nullable().default(null),
  archived_by_id: id.nullable().default(null),
  created_at: instant,
  created_by_id: id,
  updated_at: instant,
  updated_by_id: id,
});
