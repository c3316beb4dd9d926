import { CloseError, refused } from '../errors.ts';
import { demand } from '../permissions.ts';
import type { Reply, Route } from '../request-context.ts';
import type { Lead } from '../seed/schema.ts';
import { ofLead } from '../store.ts';
import { bodyOf, type Shape } from './request-body.ts';
import { append } from './status-change.ts';
import { some, text } from './validators.ts';
import { Write } from './write.ts';

const SHAPE: Shape<{ source: string; destination: string }> = {
  fields: { source: some(text), destination: some(text) },
  required: ['source', 'destination'],
};

/** Recorded for the source: no `field-errors` key. Assumed for the destination. */
const missing = (which: string) => new CloseError(404, { errors: [`${which} lead does not exist.`] });

/** What the destination lacks comes from the source; addresses of both remain (inferred). */
const combined = (source: Lead, destination: Lead): Lead => ({
  ...destination,
  name: destination.name || source.name,
  description: destination.description || source.description,
  url: destination.url ?? source.url,
  addresses: [...destination.addresses, ...source.addresses],
  custom: { ...source.custom, ...destination.custom },
});

/** The source disappears, its children move, and the destination remembers (documented). Done at once. */
function merge(write: Write): void {
  const { tables } = write.call;
  const sent = bodyOf(SHAPE, write.call);
  const [source, old] = [tables.lead.get(sent.source ?? ''), tables.lead.get(sent.destination ?? '')];
  if (source === undefined) throw missing('Source');
  if (old === undefined) throw missing('Destination');
  if (source.id === old.id) throw refused('A lead cannot be merged with itself.');
  Object.assign(write.meta, { merge_source_lead_id: source.id, merge_destination_lead_id: old.id });
  const before = write.show('lead', old);
  const moved = { lead_id: old.id, ...write.stamps };
  for (const contact of ofLead(tables.contact, source.id)) write.update('contact', contact, { ...contact, ...moved });
  for (const opportunity of ofLead(tables.opportunity, source.id))
    write.update('opportunity', opportunity, { ...opportunity, ...moved });
  for (const task of ofLead(tables.task, source.id)) write.update('task', task, { ...task, ...moved });
  for (const activity of ofLead(tables.activity, source.id)) write.put('activity', { ...activity, lead_id: old.id });
  const destination = { ...combined(source, old), ...write.stamps };
  write.update('lead', old, destination, before);
  append(write, 'LeadMerge', old.id, { status: 'done', source_id: source.id, destination_id: old.id });
  write.remove('lead', source);
  write.merged(destination);
}

function handle(call: Write['call']): Reply {
  demand('merge_leads', call);
  call.world.write(call.now, () => merge(new Write(call)));
  return { body: { status: 'ok' } };
}

export const mergeRoutes: Route[] = [{ path: '/lead/merge/', POST: { params: [], handle } }];
