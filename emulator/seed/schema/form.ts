import { z } from 'zod';
import { id, instant } from './values.ts';

export const form = z.object({
  id,
  name: z.string(),
  is_archived: z.boolean().default(false),
  fields: z.array(
    z.object({
      id,
      name: z.string(),
      type: z.string(),
      choices: z
        .array(z.object({ label: z.string(), value: z.string() }))
        .nullable()
        .default(null),
    }),
  ),
  date_created: instant,
  date_updated: instant,
});
