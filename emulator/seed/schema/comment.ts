import { z } from 'zod';
import { id, instant } from './values.ts';

/** A comment on an activity. All comments on it are its thread, whose id follows from that of the activity. */
export const comment = z.object({
  id,
  object_id: id,
  /** Empty once the comment is removed. */
  body: z.string(),
  created_by: id.nullable(),
  created_at: instant,
  updated_by: id.nullable(),
  updated_at: instant,
  removed_by: id.nullable().default(null),
  removed_at: instant.nullable().default(null),
});
