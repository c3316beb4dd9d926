/** Links to other systems, with placeholders such as `{{ lead.display_name }}` in their URLs. */
import { z } from 'zod';
import { id, stamps } from './values.ts';

export const INTEGRATION_LINK_TYPES = ['lead', 'contact', 'opportunity'] as const;

export const integrationLinkTemplate = z.object({
  id,
  name: z.string(),
  type: z.enum(INTEGRATION_LINK_TYPES),
  url: z.string(),
  ...stamps,
});
