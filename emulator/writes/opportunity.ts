import { dayOf } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { opportunityNoun } from '../nouns/opportunity.ts';
import type { Call, Route } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';
import { type PlacedStatus, statusesOf } from '../store.ts';
import { customAfter } from './custom-values.ts';
import { newLead } from './lead.ts';
import { bodyOf, type Shape, type Values } from './request-body.ts';
import { opportunityMoved } from './status-change.ts';
import { opportunityStatus, opportunityStatusLabelled, statusSent } from './status-reference.ts';
import { choice, clearable, day, instant, or, reference, sameLead, some, text, whole } from './validators.ts';
import { deletes, posts, puts, type Write } from './write.ts';

const PERIODS = ['one_time', 'monthly', 'annual'] as const;

const FIELDS = {
  contact_id: clearable(reference('contact')),
  user_id: clearable(reference('user')),
  status_id: some(opportunityStatus),
  status: some(opportunityStatusLabelled),
  value: clearable(whole(0, Number.MAX_SAFE_INTEGER)),
  value_period: or('one_time', choice(PERIODS)),
  confidence: or(50, whole(0, 100)),
  date_won: clearable(day),
  note: text,
};
type Fields = Values<typeof FIELDS>;

const CREATION = {
  lead_id: clearable(reference('lead')),
  pipeline_id: clearable(reference('pipeline')),
  date_created: instant,
  created_by: reference('user'),
};
const CREATE: Shape<Fields & Values<typeof CREATION>> = {
  fields: { ...FIELDS, ...CREATION },
  custom: 'opportunity',
};

/** Documented: without a status the first one of the pipeline, or of the organisation; both must belong together. */
function firstStatus({ tables }: Call, pipeline: string | null): PlacedStatus {
  const open = [...statusesOf(tables).values()];
  const first = open.find((status) => pipeline === null || status.pipeline.id === pipeline);
  if (first === undefined) throw fieldErrors({ status: 'This field is required.' });
  return first;
}

/**
 * What follows from entering or leaving won and lost. Documented: a win without a date is dated today, where the
 * caller is; leaving won keeps the date. Inferred: `date_lost`.
 */
function outcome(
  write: Write,
  from: PlacedStatus | undefined,
  to: PlacedStatus | undefined,
  sent: { confidence?: number | undefined; date_won: string | null },
): Partial<Opportunity> {
  const { now, tz, switches } = write.call;
  if (from?.type === to?.type) return {};
  const wins = to?.type === 'won';
  return {
    ...(wins && sent.date_won === null ? { date_won: dayOf(now, tz) } : {}),
    ...(wins && sent.confidence === undefined && switches.winSetsConfidence ? { confidence: 100 } : {}),
    ...(to?.type === 'lost' ? { date_lost: write.at } : {}),
    ...(from?.type === 'lost' && switches.reopenedDateLost === 'clear' ? { date_lost: null } : {}),
  };
}

function unnamedLead(write: Write): string {
  const lead = newLead(write, {});
  write.created('lead', lead);
  return lead.id;
}

/** Everything may be left out: without a lead, a new one without a name is made (documented). */
function create(write: Write): Opportunity {
  const { call } = write;
  const { custom, status, status_id, pipeline_id = null, lead_id = null, ...sent } = bodyOf(CREATE, call);
  const entered = statusSent({ status, status_id }) ?? firstStatus(call, pipeline_id);
  if (pipeline_id !== null && entered.pipeline.id !== pipeline_id) {
    throw fieldErrors({ pipeline: 'The status does not belong to this pipeline.' });
  }
  const lead = lead_id ?? unnamedLead(write);
  const opportunity: Opportunity = {
    id: write.newId('oppo'),
    lead_id: lead,
    contact_id: null,
    user_id: call.me.id,
    status_id: entered.id,
    value: null,
    value_period: 'one_time',
    confidence: 50,
    date_won: null,
    date_lost: null,
    note: '',
    is_stalled: false,
    integration_links: [],
    created_by: call.me.id,
    date_created: write.at,
    ...write.stamps,
    ...sent,
    ...outcome(write, undefined, entered, { date_won: null, ...sent }),
    custom: customAfter({}, custom),
  };
  write.put('opportunity', opportunity);
  write.created('opportunity', opportunity);
  return opportunity;
}

const patchOf = (old: Opportunity): Shape<Fields & { lead_id: string }> => ({
  fields: { ...FIELDS, lead_id: sameLead(old.lead_id) },
  custom: 'opportunity',
});

function update(write: Write, old: Opportunity): Opportunity {
  const { call } = write;
  const { custom, status, status_id, lead_id, ...sent } = bodyOf(patchOf(old), call);
  const statuses = statusesOf(call.tables);
  const from = statuses.get(old.status_id);
  const to = statusSent({ status, status_id }) ?? from;
  const opportunity: Opportunity = {
    ...old,
    ...sent,
    ...outcome(write, from, to, { date_won: old.date_won, ...sent }),
    status_id: to?.id ?? old.status_id,
    custom: customAfter(old.custom, custom),
    ...write.stamps,
  };
  write.update('opportunity', old, opportunity);
  opportunityMoved(write, old, opportunity);
  return opportunity;
}

const find = ({ tables }: Call, id: string) => tables.opportunity.get(id);

export const opportunityWrites: Route[] = [
  { path: '/opportunity/', POST: posts(opportunityNoun, create) },
  {
    path: '/opportunity/{id}/',
    PUT: puts(opportunityNoun, find, update),
    DELETE: deletes(opportunityNoun, find, (write, opportunity) => write.remove('opportunity', opportunity)),
  },
];
