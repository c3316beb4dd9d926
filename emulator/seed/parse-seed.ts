import { z } from 'zod';
import { BUILT_IN_ROLES } from './roles.ts';
import { type Seed, seedSchema } from './schema.ts';

/** Describes each reference to a missing object. Empty for a valid seed. */
function danglingReferences(seed: Seed): string[] {
  const users = new Set(seed.users.map(({ id }) => id));
  const leads = new Set(seed.leads.map(({ id }) => id));
  const contacts = new Set(seed.contacts.map(({ id }) => id));
  const leadStatuses = new Set(seed.organization.lead_statuses.map(({ id }) => id));
  const statuses = new Set(seed.pipelines.flatMap((pipeline) => pipeline.statuses.map(({ id }) => id)));
  const roles = new Set([...BUILT_IN_ROLES, ...seed.roles].map(({ id }) => id));
  const problems: string[] = [];
  const expect = (known: Set<string>, id: string | null, where: string) => {
    if (id !== null && !known.has(id)) problems.push(`${where} refers to ${id}, which is not in the seed`);
  };
  expect(users, seed.me, 'me');
  for (const user of seed.users) expect(roles, user.role, `${user.id}.role`);
  for (const group of seed.groups) for (const user of group.user_ids) expect(users, user, `${group.id}.user_ids`);
  for (const [key, user] of Object.entries(seed.keys)) expect(users, user, `keys.${key.slice(0, 8)}…`);
  for (const lead of seed.leads) expect(leadStatuses, lead.status_id, `${lead.id}.status_id`);
  for (const contact of seed.contacts) expect(leads, contact.lead_id, `${contact.id}.lead_id`);
  for (const opportunity of seed.opportunities) {
    expect(leads, opportunity.lead_id, `${opportunity.id}.lead_id`);
    expect(contacts, opportunity.contact_id, `${opportunity.id}.contact_id`);
    expect(users, opportunity.user_id, `${opportunity.id}.user_id`);
    expect(statuses, opportunity.status_id, `${opportunity.id}.status_id`);
  }
  for (const activity of seed.activities) {
    expect(leads, activity.lead_id, `${activity.id}.lead_id`);
    expect(users, activity.user_id, `${activity.id}.user_id`);
  }
  for (const task of seed.tasks) {
    expect(leads, task.lead_id, `${task.id}.lead_id`);
    expect(contacts, task.contact_id, `${task.id}.contact_id`);
    expect(users, task.assigned_to, `${task.id}.assigned_to`);
  }
  for (const { lead, deleted_by, merged_into } of seed.deleted_leads) {
    expect(users, deleted_by, `${lead.id}.deleted_by`);
    expect(leads, merged_into, `${lead.id}.merged_into`);
  }
  return problems;
}

/** Parses the JSON of a seed file and fills in defaults. Throws an error that names each problem with its path. */
export function parseSeed(json: unknown): Seed {
  const result = seedSchema.safeParse(json);
  if (!result.success) throw new Error(`The seed is not valid.\n${z.prettifyError(result.error)}`);
  const problems = danglingReferences(result.data);
  if (problems.length > 0) throw new Error(`The seed is not valid.\n${problems.slice(0, 20).join('\n')}`);
  return result.data;
}
