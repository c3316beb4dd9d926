/** The organization with its pipelines, users, roles, groups and Smart Views. */
import { z } from 'zod';
import { id, instant, stamps } from './values.ts';

export const organization = z.object({
  id,
  name: z.string(),
  currency: z.string().default('USD'),
  currency_symbol: z.string().default('$'),
  lead_statuses: z.array(z.object({ id, label: z.string() })).min(1),
  date_created: instant,
  date_updated: instant,
});

export const pipeline = z.object({
  id,
  name: z.string(),
  statuses: z.array(z.object({ id, label: z.string(), type: z.enum(['active', 'won', 'lost']) })),
  ...stamps,
});

const roleId = z.string().regex(/^[a-z]+(_[A-Za-z0-9]+)?$/, 'a word such as admin, or role_… with letters and digits');

export const role = z.object({
  id: roleId,
  name: z.string(),
  permissions: z.array(z.string()).default([]),
  /** The custom fields of a lead that name the users who may see it. */
  visibility_user_lcf_ids: z.array(id).nullable().default(null),
  /** Whether leads that name no user are hidden or visible. */
  visibility_user_lcf_behavior: z.enum(['require_assignment', 'allow_unassigned']).nullable().default(null),
});

export const user = z.object({
  id,
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  image: z.string().nullable().default(null),
  timezone: z.string().nullable().default('UTC'),
  /** The id of one of `roles`, or of a built-in role: admin, superuser, user, restricteduser. */
  role: roleId.default('user'),
  /** Whether the user is in a phone call now. */
  is_on_call: z.boolean().default(false),
  /** False once the user left the organization. Their objects keep the user's id. */
  is_active: z.boolean().default(true),
  date_created: instant,
  date_updated: instant,
});

export const group = z.object({ id, name: z.string(), user_ids: z.array(id) });

export const smartView = z.object({
  id,
  name: z.string(),
  description: z.string().nullable().default(null),
  type: z.string().default('lead'),
  is_shared: z.boolean().default(true),
  user_id: id.nullable().default(null),
  /** Part of a body of `POST /data/search/`. */
  s_query: z.object({
    query: z.record(z.string(), z.json()),
    results_limit: z.int().nullable().default(null),
    sort: z.array(z.record(z.string(), z.json())).default([]),
  }),
  date_created: instant,
  date_updated: instant,
});
