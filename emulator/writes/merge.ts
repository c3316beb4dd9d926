import { CloseError, requestError } from '../errors.ts';
import { rowsOfLead } from '../lookups.ts';
import { requirePermission } from '../permissions.ts';
import type { Reply, Route } from '../request-context.ts';
import type { Lead } from '../seed/schema.ts';
import { leadDisplayName } from '../text.ts';
import { type BodySchema, parseBody } from './request-body.ts';
import { addActivity } from './status-change.ts';
import { required, text } from './validators.ts';
import { Write } from './write.ts';

const SCHEMA: BodySchema<{ source: string; destination: string }> = {
  fields: { source: required(text), destination: required(text) },
  required: ['source', 'destination'],
};

/** 404 without a `field-errors` key, recorded for the source and assumed for the destination. */
const missing = (which: string) => new CloseError(404, { errors: [`${which} lead does not exist.`] });

/** The destination, with values of the source where it has none, and with the addresses of both (inferred). */
const combined = (source: Lead, destination: Lead): Lead => ({
  ...destination,
  name: destination.name || source.name,
  description: destination.description || source.description,
  url: destination.url ?? source.url,
  addresses: [...destination.addresses, ...source.addresses],
  custom: { ...source.custom, ...destination.custom },
});

/** Moves the children of the source, deletes the source and logs the merge (documented). Close may do this later. */
function merge(write: Write): void {
  const { tables } = write.context;
  const sent = parseBody(SCHEMA, write.context);
  const [source, old] = [tables.lead.get(sent.source ?? ''), tables.lead.get(sent.destination ?? '')];
  if (source === undefined) throw missing('Source');
  if (old === undefined) throw missing('Destination');
  if (source.id === old.id) throw requestError('A lead cannot be merged with itself.');
  Object.assign(write.meta, { merge_source_lead_id: source.id, merge_destination_lead_id: old.id });
  const before = write.render('lead', old);
  const moved = { lead_id: old.id, ...write.stamps };
  for (const contact of rowsOfLead(tables.contact, source.id))
    write.update('contact', contact, { ...contact, ...moved });
  for (const opportunity of rowsOfLead(tables.opportunity, source.id))
    write.update('opportunity', opportunity, { ...opportunity, ...moved });
  for (const task of rowsOfLead(tables.task, source.id)) write.update('task', task, { ...task, ...moved });
  for (const activity of rowsOfLead(tables.activity, source.id))
    write.update('activity', activity, { ...activity, lead_id: old.id });
  const destination = { ...combined(source, old), ...write.stamps };
  write.update('lead', old, destination, before);
  addActivity(write, 'LeadMerge', old.id, {
    merge_status: 'completed',
    source_lead_id: source.id,
    source_display_name: leadDisplayName(source),
    destination_lead_id: old.id,
    destination_display_name: leadDisplayName(destination),
    error_message: null,
  });
  write.remove('lead', source);
  write.merged(destination);
}

function handle(context: Write['context']): Reply {
  requirePermission('merge_leads', context);
  context.store.write(context.now, () => merge(new Write(context)));
  return { body: { status: 'ok' } };
}

export const mergeRoutes: Route[] = [{ path: '/lead/merge/', POST: { params: [], handle } }];
