/** Phone numbers that are blocked, and sessions of dialers. */
import { z } from 'zod';
import { id, instant, stamps } from './values.ts';

export const blockedPhoneNumber = z.object({ id, phone: z.string(), reason: z.string(), ...stamps });

export const dialer = z.object({
  id,
  type: z.enum(['power', 'predictive']),
  /** Only `inactive` is known. */
  status: z.string().default('inactive'),
  source_type: z.enum(['saved-search', 'shared-entry']).default('saved-search'),
  source_value: z.string(),
  user_id: id,
  users: z.array(z.object({ user_id: id, is_active: z.boolean(), state: z.string() })).default([]),
  caller_id: z.string().default(''),
  ring_mode: z.string().default('more-voicemails'),
  music_preference: z.string().default('tone1'),
  date_created: instant,
  date_updated: instant,
});
