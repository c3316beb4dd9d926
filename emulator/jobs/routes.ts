/** Bulk actions and exports. Documented; the messages are INVENTED. */
import { fieldErrors, notFound } from '../errors.ts';
import type { Json, Row } from '../json.ts';
import { getList, type Noun, requestedRenderer } from '../noun.ts';
import type { Endpoint, RequestContext, Route } from '../request-context.ts';
import { compileQuery } from '../search/compile-query.ts';
import { parseNode } from '../search/request-body.ts';
import type { Permission } from '../seed/roles.ts';
import { createEndpoint } from '../writes/endpoints.ts';
import { type BodySchema, parseBody } from '../writes/request-body.ts';
import { leadStatusById } from '../writes/status-reference.ts';
import {
  arrayOf,
  boolean,
  choice,
  existingId,
  integer,
  jsonObject,
  nullable,
  nullableText,
  required,
  text,
  type Validator,
} from '../writes/validators.ts';
import type { Write } from '../writes/write.ts';
import { JOB_NOUNS } from './job.ts';
import { type Job, type JobKind, PREFIXES } from './job-row.ts';
import { logJob } from './run.ts';

const query: Validator<Row> = (value, context) => {
  compileQuery(parseNode(value), context);
  return jsonObject(value, context) as Row;
};

/** The keys of every job on leads. */
const SEARCH = {
  s_query: query,
  sort: arrayOf((value: Json, context) => jsonObject(value, context) as Row),
  results_limit: nullable(integer(1, Number.MAX_SAFE_INTEGER)),
  send_done_email: boolean,
};
const customFieldOf: Validator<string> = (value, context) => existingId('custom_field')(value, context);
const contact_preference = choice(['lead', 'contact'] as const);
const FILE = {
  format: choice(['csv', 'json'] as const),
  date_format: choice(['original', 'iso8601', 'excel'] as const),
  fields: arrayOf(text),
};

type Fields = Readonly<Record<string, Validator<Json>>>;

/** The keys of each kind, those it needs, and the permission. */
const KINDS: {
  readonly [kind in JobKind]: {
    readonly fields: Fields;
    readonly required: readonly string[];
    readonly needs: Permission;
  };
} = {
  delete: { fields: {}, required: ['s_query'], needs: 'bulk_delete' },
  edit: {
    fields: {
      type: choice(['set_lead_status', 'set_custom_field', 'clear_custom_field'] as const),
      lead_status_id: required((value, context) => leadStatusById(value, context).id),
      custom_field_id: required(customFieldOf),
      custom_field_value: nullableText,
      custom_field_values: arrayOf(text),
      custom_field_operation: choice(['replace', 'add', 'remove'] as const),
    },
    required: ['s_query', 'type'],
    needs: 'bulk_edit',
  },
  email: {
    fields: { template_id: required(text), contact_preference },
    required: ['s_query', 'template_id', 'contact_preference'],
    needs: 'bulk_email',
  },
  sequence_subscription: {
    fields: {
      action_type: choice(['subscribe', 'resume', 'resume_finished', 'pause'] as const),
      sequence_id: text,
      contact_preference,
      sender_account_id: text,
      sender_name: text,
      sender_email: text,
    },
    required: ['s_query', 'action_type'],
    needs: 'bulk_sequence_subscriptions',
  },
  export_lead: {
    fields: {
      ...FILE,
      type: choice(['leads', 'contacts', 'lead_opps'] as const),
      include_activities: boolean,
      include_smart_fields: boolean,
    },
    required: ['format', 'type'],
    needs: 'export',
  },
  export_opportunity: {
    fields: { ...FILE, params: (value, context) => jsonObject(value, context) as Row },
    required: ['format'],
    needs: 'export',
  },
};

function start(kind: JobKind, write: Write): Job {
  const { fields, required } = KINDS[kind];
  const schema: BodySchema<Record<string, Json>> = { fields: { ...SEARCH, ...fields } as Fields, required };
  const { s_query, sort, results_limit, send_done_email, ...sent } = parseBody(schema, write.context) as Row;
  if (kind === 'edit') requireEdit(sent);
  const defaults: Row =
    kind === 'delete' ? { bulk_object_type: 'lead' } : kind === 'export_opportunity' ? { type: 'opps' } : {};
  const field = write.context.tables.custom_field.get(String(sent.custom_field_id ?? ''));
  const { me, key, method, path, tz } = write.context;
  const job: Job = {
    id: write.newId(PREFIXES[kind]),
    kind,
    status: 'created',
    details: { ...defaults, ...sent, ...(field === undefined ? {} : { custom_field_name: field.name }) },
    s_query: (s_query ?? { type: 'and', queries: [{ type: 'object_type', object_type: 'lead' }] }) as Row,
    sort: (sort ?? []) as unknown as Row[],
    results_limit: (results_limit ?? null) as number | null,
    // Documented: an email is the default.
    send_done_email: send_done_email !== false,
    ids: null,
    processed: 0,
    cause: { user_id: me.id, key, method, path, tz },
    created_by: write.context.me.id,
    date_created: write.at,
    date_updated: write.at,
  };
  write.put('job', job);
  logJob(write, job, 'created');
  return job;
}

/** Each type of edit expects other keys (documented). */
function requireEdit({ type, lead_status_id, custom_field_id }: Row): void {
  const isStatus = type === 'set_lead_status';
  if (isStatus && lead_status_id === undefined) throw fieldErrors({ lead_status: 'This field is required.' });
  if (!isStatus && custom_field_id === undefined) throw fieldErrors({ custom_field: 'This field is required.' });
}

const ofKinds =
  (...kinds: readonly JobKind[]) =>
  ({ tables }: RequestContext): readonly Job[] =>
    tables.job
      .all()
      .filter(({ kind }) => kinds.includes(kind))
      .toReversed();

const one = (...kinds: readonly JobKind[]): Endpoint => ({
  params: ['_fields'],
  handle: (context) => {
    const job = ofKinds(...kinds)(context).find(({ id }) => id === context.ids[0]);
    if (job === undefined) throw notFound(JOB_NOUNS[kinds[0] ?? 'delete'].className);
    return { body: requestedRenderer(JOB_NOUNS[job.kind], context)(job, context) };
  },
});

/** A list of jobs that have different keys. */
const listOf = (...kinds: readonly JobKind[]): Endpoint => {
  const { className } = JOB_NOUNS[kinds[0] ?? 'delete'];
  const fields = Object.assign(
    {},
    ...kinds.map((kind) => JOB_NOUNS[kind].fields),
  ) as (typeof JOB_NOUNS)['delete']['fields'];
  const has: Noun<Job>['has'] = (job, name, context) => {
    const noun = JOB_NOUNS[job.kind];
    return Object.hasOwn(noun.fields, name) && noun.has?.(job, name, context) !== false;
  };
  return getList({ className, fields, has }, [], ofKinds(...kinds));
};

const routesOf = (kind: JobKind, path: string): Route[] => [
  {
    path,
    GET: listOf(kind),
    POST: createEndpoint(JOB_NOUNS[kind], (write) => start(kind, write), { needs: KINDS[kind].needs }),
  },
  { path: `${path}{id}/`, GET: one(kind) },
];

export const jobRoutes: Route[] = [
  ...routesOf('delete', '/bulk_action/delete/'),
  ...routesOf('edit', '/bulk_action/edit/'),
  ...routesOf('email', '/bulk_action/email/'),
  ...routesOf('sequence_subscription', '/bulk_action/sequence_subscription/'),
  ...routesOf('export_lead', '/export/lead/'),
  ...routesOf('export_opportunity', '/export/opportunity/'),
  { path: '/export/', GET: listOf('export_lead', 'export_opportunity') },
  { path: '/export/{id}/', GET: one('export_lead', 'export_opportunity') },
];
