/** Runs jobs as time passes. The steps and their length are INVENTED; recorded jobs took 7 to 20 seconds. */
import type { EventAction } from '../event-log.ts';
import type { Row } from '../json.ts';
import { createRenderer } from '../noun.ts';
import { filterOpportunities } from '../opportunities/filters.ts';
import type { OrganizationStore } from '../organization-store.ts';
import type { RequestContext } from '../request-context.ts';
import { compileQuery } from '../search/compile-query.ts';
import { parseNode } from '../search/request-body.ts';
import { removeLead, updateLead } from '../writes/lead.ts';
import { Write } from '../writes/write.ts';
import { eventTypeOf, JOB_NOUNS } from './job.ts';
import type { Job } from './job-row.ts';

const STEP_MS = 1000;
/** Objects per step. */
const CHUNK = 50;

export interface DueJob {
  readonly job: Job;
  readonly at: number;
}

/** The job whose next step comes first. */
export function nextJob({ tables }: OrganizationStore): DueJob | undefined {
  const running = tables.job.derived('running', () =>
    tables.job
      .all()
      .filter(({ status }) => status !== 'done' && status !== 'error')
      .map((job) => ({ job, at: Date.parse(job.date_updated) + STEP_MS }))
      .sort((a, b) => a.at - b.at),
  );
  return running[0];
}

/** Logs what happens to a job. */
export function logJob(write: Write, job: Job, action: EventAction, before?: Job): void {
  const render = createRenderer(JOB_NOUNS[job.kind], null);
  const subject = { object_type: eventTypeOf(job), object_id: job.id, lead_id: null };
  const [data, previous_data] = [render(job, write.context), before ? render(before, write.context) : {}];
  write.log({ ...subject, action, data, previous_data });
}

/** The objects that a job takes, newest first. */
function loadedIds({ kind, details, s_query, results_limit }: Job, context: RequestContext): readonly string[] {
  const { tables } = context;
  if (kind === 'export_opportunity') {
    const query = (details.params ?? {}) as RequestContext['query'];
    return filterOpportunities({ ...context, query }).map(({ id }) => id);
  }
  const matches = compileQuery(parseNode(s_query), context);
  const found = tables.lead
    .all()
    .filter((row) => matches({ type: 'lead', row }))
    .toSorted((a, b) => Date.parse(b.date_created) - Date.parse(a.date_created));
  return found.slice(0, results_limit ?? found.length).map(({ id }) => id);
}

/** The body of the update of each lead. */
function editOf({ type, lead_status_id, custom_field_id, custom_field_value, custom_field_values }: Row): Row {
  if (type === 'set_lead_status') return { status_id: lead_status_id ?? null };
  const value = type === 'set_custom_field' ? (custom_field_values ?? custom_field_value ?? null) : null;
  return { [`custom.${custom_field_id}`]: value };
}

/** Emails and sequences change nothing here: the emulator sends nothing. */
function processLead({ kind }: Job, id: string, write: Write): void {
  const lead = write.context.tables.lead.get(id);
  if (lead === undefined) return;
  if (kind === 'delete') removeLead(write, lead);
  if (kind === 'edit') updateLead(write, lead);
}

/** Takes the next step of a job: loads its objects, processes some of them, or ends. */
export function advanceJob({ job, at }: DueJob, base: RequestContext): void {
  const me = base.tables.user.get(job.cause?.user_id ?? null);
  if (job.cause === null || me === undefined) throw new Error('No request has started this job.');
  const body = job.kind === 'edit' ? editOf(job.details) : undefined;
  const { key, method, path, tz } = job.cause;
  const context: RequestContext = { ...base, me, key, method, path, tz, now: at, body };
  const step = (): void => {
    const write = new Write(context);
    const change = (next: Partial<Job>, action: EventAction): void => {
      const row: Job = { ...job, ...next, date_updated: write.at };
      write.put('job', row);
      logJob(write, row, action, job);
    };
    if (job.status === 'created') {
      change({ status: 'loading' }, 'updated');
      return;
    }
    if (job.ids === null) {
      change({ status: 'processing', ids: loadedIds(job, context) }, 'updated');
      return;
    }
    const chunk = job.ids.slice(job.processed, job.processed + CHUNK);
    const own = new Write(context);
    Object.assign(own.meta, { bulk_action_id: job.id });
    for (const id of chunk) processLead(job, id, own);
    const processed = job.processed + chunk.length;
    const isDone = processed === job.ids.length;
    change({ processed, ...(isDone ? { status: 'done' } : {}) }, isDone ? 'completed' : 'updated');
  };
  context.store.write(at, step);
}
