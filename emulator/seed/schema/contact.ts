import { z } from 'zod';
import { customValues, id, integrationLink, stamps } from './values.ts';

const email = z.object({
  email: z.string(),
  type: z.string().default('office'),
  is_unsubscribed: z.boolean().default(false),
});

const phone = z.object({
  phone: z.string(),
  phone_formatted: z.string(),
  type: z.string().default('office'),
  country: z.string().nullable().default(null),
});

export const contact = z.object({
  id,
  lead_id: id,
  name: z.string(),
  title: z.string().nullable().default(null),
  emails: z.array(email).default([]),
  phones: z.array(phone).default([]),
  urls: z.array(z.object({ url: z.string(), type: z.string().default('url') })).default([]),
  timezone: z.string().nullable().default(null),
  timezone_source: z.string().nullable().default(null),
  custom: customValues,
  integration_links: z.array(integrationLink).default([]),
  ...stamps,
});
