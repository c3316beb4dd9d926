import { z } from 'zod';
import { customValues, day, id, instant, integrationLink, stamps } from './values.ts';

export const opportunity = z.object({
  id,
  lead_id: id,
  contact_id: id.nullable().default(null),
  user_id: id.nullable().default(null),
  status_id: id,
  /** Cents of the organization's currency. */
  value: z.int().nullable().default(null),
  value_period: z.enum(['one_time', 'monthly', 'annual']).default('one_time'),
  confidence: z.int().min(0).max(100).default(50),
  date_won: day.nullable().default(null),
  date_lost: instant.nullable().default(null),
  note: z.string().default(''),
  /** Null for a note without rich text, whose HTML is derived from the text. */
  note_html: z.string().nullable().default(null),
  attachments: z.array(z.record(z.string(), z.json())).default([]),
  is_stalled: z.boolean().default(false),
  custom: customValues,
  integration_links: z.array(integrationLink).default([]),
  ...stamps,
});
