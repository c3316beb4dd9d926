/** The organization's phone numbers. What follows from the number, such as its country, is derived. */
import { z } from 'zod';
import { day, id, instant } from './values.ts';

export const PHONE_NUMBER_TYPES = ['internal', 'external', 'virtual'] as const;
export const CARRIER_TYPES = ['local', 'national', 'mobile', 'tollfree', 'shortcode'] as const;

export const phoneNumber = z.object({
  id,
  /** In E.164. */
  number: z.string(),
  label: z.string().default(''),
  type: z.enum(PHONE_NUMBER_TYPES).default('internal'),
  /** Null for a number that Close does not provide. */
  carrier_type: z.enum(CARRIER_TYPES).nullable().default('local'),
  /** The user whose number it is. Null for a group number. */
  user_id: id.nullable().default(null),
  /** The users of a group number, and further numbers that ring with it. */
  participants: z.array(id).default([]),
  phone_numbers: z.array(z.string()).default([]),
  forward_to: z.string().nullable().default(null),
  forward_to_enabled: z.boolean().default(false),
  /** In seconds. Null for the default. */
  inbound_ring_duration: z.int().nullable().default(null),
  press_1_to_accept: z.boolean().default(true),
  voicemail_greeting_url: z.string().nullable().default(null),
  last_billed_price: z.number().nullable().default(null),
  next_billing_on: day.nullable().default(null),
  date_created: instant,
  date_updated: instant,
});
