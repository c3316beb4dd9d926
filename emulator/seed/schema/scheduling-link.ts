/** Links to calendars. */
import { z } from 'zod';
import { id } from './values.ts';

export const schedulingLink = z.object({
  id,
  user_id: id,
  name: z.string(),
  description: z.string().nullable().default(null),
  url: z.string(),
  source: z.enum(['MANUAL', 'THIRD_PARTY', 'CALENDLY']).default('MANUAL'),
  source_id: z.string().nullable().default(null),
  source_type: z.string().nullable().default(null),
  duration_in_minutes: z.int().nullable().default(null),
});

export const sharedSchedulingLink = z.object({
  id,
  name: z.string(),
  description: z.string().nullable().default(null),
  template_tag: z.string(),
});
