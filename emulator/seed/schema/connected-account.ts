/** Accounts of mail, calendar and meeting services. */
import { z } from 'zod';
import { id, instant } from './values.ts';

export const ACCOUNT_TYPES = ['google', 'microsoft', 'custom_email', 'zoom', 'calendly'] as const;

export const connectedAccount = z.object({
  id,
  type: z.enum(ACCOUNT_TYPES),
  user_id: id,
  email: z.string().nullable().default(null),
  /** The first one is the default. */
  identities: z.array(z.object({ email: z.string(), name: z.string() })).default([]),
  /** The mail server of the types that send emails. */
  server: z.object({ host: z.string(), username: z.string() }).nullable().default(null),
  date_created: instant,
});

/** A user who lets another one send emails in their name. */
export const sendAs = z.object({ id, allowing_user_id: id, allowed_user_id: id });
