/** Changes of meetings: what users noted. The document names these two keys, and no schema. */
import { nounOfActivity } from '../nouns/activity.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Activity } from '../seed/schema.ts';
import { updateEndpoint } from './endpoints.ts';
import { parseBody } from './request-body.ts';
import { existingId, nullable, nullableText } from './validators.ts';
import type { Write } from './write.ts';

const FIELDS = { user_note_html: nullableText, outcome_id: nullable(existingId('outcome')) };

function update(write: Write, old: Activity): Activity {
  const { custom: _, ...sent } = parseBody({ fields: FIELDS }, write.context);
  const row: Activity = { ...old, details: { ...old.details, ...sent }, ...write.stamps };
  write.update('activity', old, row);
  return row;
}

function find({ tables }: RequestContext, id: string): Activity | undefined {
  const row = tables.activity.get(id);
  return row?.type === 'Meeting' ? row : undefined;
}

export const meetingWrites: Route[] = [
  { path: '/activity/meeting/{id}/', PUT: updateEndpoint(nounOfActivity('Meeting'), find, update) },
];
