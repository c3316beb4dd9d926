import { dayOf } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { opportunityStatusesOf, type PipelineStatus } from '../lookups.ts';
import { opportunityNoun } from '../nouns/opportunity.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';
import { textOfHtml } from '../text.ts';
import { attachments } from './attachments.ts';
import { applyCustomChanges } from './custom-values.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { addLead } from './lead.ts';
import { type BodySchema, type ParsedBody, parseBody, type Values } from './request-body.ts';
import { logOpportunityStatusChange } from './status-change.ts';
import { givenStatus, opportunityStatusById, opportunityStatusByLabel } from './status-reference.ts';
import {
  choice,
  day,
  existingId,
  instant,
  integer,
  nullable,
  required,
  sameLead,
  text,
  withDefault,
} from './validators.ts';
import type { Write } from './write.ts';

const PERIODS = ['one_time', 'monthly', 'annual'] as const;

const FIELDS = {
  contact_id: nullable(existingId('contact')),
  user_id: nullable(existingId('user')),
  status_id: required(opportunityStatusById),
  status: required(opportunityStatusByLabel),
  value: nullable(integer(0, Number.MAX_SAFE_INTEGER)),
  value_period: withDefault('one_time', choice(PERIODS)),
  confidence: withDefault(50, integer(0, 100)),
  date_won: nullable(day),
  note: text,
  note_html: text,
  attachments,
};
type Fields = Values<typeof FIELDS>;

const CREATION = {
  lead_id: nullable(existingId('lead')),
  pipeline_id: nullable(existingId('pipeline')),
  date_created: nullable(instant),
  created_by: nullable(existingId('user')),
};
const CREATE: BodySchema<Fields & Values<typeof CREATION>> = {
  fields: { ...FIELDS, ...CREATION },
  custom: 'opportunity',
};

/** The first status of a pipeline, or of the organization, for an opportunity without a status (documented). */
function defaultStatus({ tables }: RequestContext, pipeline: string | null): PipelineStatus {
  const candidates = [...opportunityStatusesOf(tables).values()];
  const first = candidates.find((status) => pipeline === null || status.pipeline.id === pipeline);
  if (first === undefined) throw fieldErrors({ status: 'This field is required.' });
  return first;
}

/** The status with the same label in a pipeline. Inferred: Close's import script sends a label together with the pipeline. */
function inPipeline(status: PipelineStatus, pipeline: string | null, { tables }: RequestContext): PipelineStatus {
  const statuses = Iterator.from(opportunityStatusesOf(tables).values());
  return statuses.find((each) => each.pipeline.id === pipeline && each.label === status.label) ?? status;
}

/**
 * The fields that change with a move to or from a won or lost status. Documented: a win without a date gets today's date in
 * the caller's time zone, and leaving a won status keeps the date. `date_lost` is inferred.
 */
function outcomeFields(
  write: Write,
  from: PipelineStatus | undefined,
  to: PipelineStatus | undefined,
  sent: { confidence?: number | undefined; date_won: string | null },
): Partial<Opportunity> {
  const { now, tz, switches } = write.context;
  if (from?.type === to?.type) return {};
  const isWin = to?.type === 'won';
  return {
    ...(isWin && sent.date_won === null ? { date_won: dayOf(now, tz) } : {}),
    ...(isWin && sent.confidence === undefined && switches.winSetsConfidence ? { confidence: 100 } : {}),
    ...(to?.type === 'lost' ? { date_lost: write.at } : {}),
    ...(from?.type === 'lost' && switches.reopenedDateLost === 'clear' ? { date_lost: null } : {}),
  };
}

/** Documented: the HTML decides about the text, and clearing one clears the other. */
function noteOf({ note, note_html }: ParsedBody<Fields>): Partial<Opportunity> {
  if (note_html !== undefined) return { note: textOfHtml(note_html), note_html: note_html === '' ? null : note_html };
  return note === undefined ? {} : { note, note_html: null };
}

function addUnnamedLead(write: Write): string {
  const lead = addLead(write, {});
  write.created('lead', lead);
  return lead.id;
}

/** Creates an opportunity. All fields are optional. Without a lead, it also creates an unnamed lead (documented). */
function create(write: Write): Opportunity {
  const { context } = write;
  const body = parseBody(CREATE, context);
  const { custom, status, status_id, pipeline_id = null, lead_id = null, created_by, date_created, ...sent } = body;
  const entered =
    givenStatus({ status: status && inPipeline(status, pipeline_id, context), status_id }) ??
    defaultStatus(context, pipeline_id);
  if (pipeline_id !== null && entered.pipeline.id !== pipeline_id) {
    throw fieldErrors({ pipeline: 'The status does not belong to this pipeline.' });
  }
  const lead = lead_id ?? addUnnamedLead(write);
  const opportunity: Opportunity = {
    id: write.newId('oppo'),
    lead_id: lead,
    contact_id: null,
    user_id: context.me.id,
    status_id: entered.id,
    value: null,
    value_period: 'one_time',
    confidence: 50,
    date_won: null,
    date_lost: null,
    note: '',
    note_html: null,
    attachments: [],
    is_stalled: false,
    integration_links: [],
    created_by: created_by ?? context.me.id,
    date_created: date_created ?? write.at,
    ...write.stamps,
    ...sent,
    ...noteOf(sent),
    ...outcomeFields(write, undefined, entered, { date_won: null, ...sent }),
    custom: applyCustomChanges({}, custom),
  };
  write.put('opportunity', opportunity);
  write.created('opportunity', opportunity);
  return opportunity;
}

const updateSchema = (old: Opportunity): BodySchema<Fields & { lead_id: string }> => ({
  fields: { ...FIELDS, lead_id: sameLead(old.lead_id) },
  custom: 'opportunity',
});

function update(write: Write, old: Opportunity): Opportunity {
  const { context } = write;
  const { custom, status, status_id, lead_id, ...sent } = parseBody(updateSchema(old), context);
  const statuses = opportunityStatusesOf(context.tables);
  const from = statuses.get(old.status_id);
  const to = givenStatus({ status, status_id }) ?? from;
  const opportunity: Opportunity = {
    ...old,
    ...sent,
    ...noteOf(sent),
    ...outcomeFields(write, from, to, { date_won: old.date_won, ...sent }),
    status_id: to?.id ?? old.status_id,
    custom: applyCustomChanges(old.custom, custom),
    ...write.stamps,
  };
  write.update('opportunity', old, opportunity);
  logOpportunityStatusChange(write, old, opportunity);
  return opportunity;
}

const find = ({ tables }: RequestContext, id: string) => tables.opportunity.get(id);

export const opportunityWrites: Route[] = [
  { path: '/opportunity/', POST: createEndpoint(opportunityNoun, create) },
  {
    path: '/opportunity/{id}/',
    PUT: updateEndpoint(opportunityNoun, find, update),
    DELETE: deleteEndpoint(opportunityNoun, find, (write, opportunity) => write.remove('opportunity', opportunity)),
  },
];
