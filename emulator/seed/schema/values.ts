import { z } from 'zod';

export const id = z.string().regex(/^[a-z]+_[A-Za-z0-9]+$/, 'an id such as lead_… with letters and digits');
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD');
export const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'an ISO 8601 date-time');

export const stamps = {
  created_by: id.nullable().default(null),
  updated_by: id.nullable().default(null),
  date_created: instant,
  date_updated: instant,
};

export const integrationLink = z.object({ name: z.string(), url: z.string() });

export const attachment = z.object({
  url: z.string(),
  filename: z.string(),
  content_type: z.string(),
  size: z.int(),
  thumbnail_url: z.string().nullable(),
});

export const customValue = z.union([z.string(), z.number(), z.array(z.string())]);
/** Values by the id of their custom field. A field without a value has no key. */
export const customValues = z.record(z.string(), customValue).default({});
