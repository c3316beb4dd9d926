/** Texts for emails and text messages, with placeholders. */
import { z } from 'zod';
import { id, stamps } from './values.ts';

/** As `POST /email_template/` takes it. */
export const templateAttachment = z.object({
  url: z.string(),
  filename: z.string(),
  content_type: z.string(),
  size: z.int(),
});

export const emailTemplate = z.object({
  id,
  name: z.string(),
  subject: z.string().nullable().default(null),
  body: z.string().nullable().default(null),
  attachments: z.array(templateAttachment).default([]),
  is_shared: z.boolean().default(false),
  is_archived: z.boolean().default(false),
  ...stamps,
});

export const smsTemplate = z.object({
  id,
  name: z.string(),
  text: z.string().default(''),
  is_shared: z.boolean().default(false),
  status: z.enum(['active', 'archived']).default('active'),
  owned_by: id.nullable().default(null),
  ...stamps,
});
