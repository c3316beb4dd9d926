import type { GraphQLResolveInfo } from 'graphql';
import type { JobState, JobType, LeadBulkSequenceInput, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { objectType } from '../src/loaders/lists/search.ts';
import { all } from '../src/loaders/lists/search-order.ts';
import { JOBS, type JobStart } from '../src/loaders/nouns/job.ts';
import { offsetConnection } from '../src/mapping/connections.ts';
import { queryOf } from '../src/mapping/filters/parameters.ts';
import { assertId, isIdOfNoun, prefixesOf } from '../src/mapping/ids.ts';
import {
  LEAD_BULK_EDIT,
  LEAD_BULK_EMAIL,
  LEAD_BULK_SEQUENCE,
  LEAD_EXPORT,
  OPPORTUNITY_EXPORT,
} from '../src/mapping/inputs/job.ts';
import { inputPath } from '../src/mapping/inputs/paths.ts';
import { type InputTable, writeInput } from '../src/mapping/inputs/rules.ts';
import { pageOf, spanOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import type { JobNoun, JobPayloadRow, JobRow, UserErrorRow } from '../src/rows/index.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { attempt, payload, problem, refused } from './common/writes.ts';

const STATES: Readonly<Record<string, JobState>> = {
  created: 'CREATED',
  loading: 'LOADING',
  started: 'LOADING',
  processing: 'RUNNING',
  in_progress: 'RUNNING',
  paused: 'PAUSED',
  resuming: 'RESUMING',
  done: 'DONE',
  error: 'FAILED',
};

const NOUNS: Readonly<Record<JobType, JobNoun>> = {
  BULK_DELETE: 'BulkDelete',
  BULK_EDIT: 'BulkEdit',
  BULK_EMAIL: 'BulkEmail',
  BULK_SEQUENCE_SUBSCRIPTION: 'BulkSequenceSubscription',
  EXPORT: 'Export',
};
const JOB_NOUNS = Object.keys(JOBS) as JobNoun[];

/** A job of any type. Throws `BAD_USER_INPUT` for any other id. */
export async function loadJob(id: string, { load }: Context): Promise<JobRow | null> {
  assertId(id, JOB_NOUNS.flatMap(prefixesOf));
  const noun = JOB_NOUNS.find((each) => isIdOfNoun(id, each));
  return noun === undefined ? null : load[noun].load(id);
}

interface Selection {
  readonly filter?: object | null | undefined;
  readonly all?: boolean | null | undefined;
  readonly sendDoneEmail?: boolean | null | undefined;
}

/** A job changes everything only if that is asked for. */
function selectionProblems({ filter, all: isAll }: Selection, hasConditions: boolean): readonly UserErrorRow[] {
  if (isAll === true) {
    return filter ? [problem('INVALID', 'Only one of filter and all may be set.', 'all')] : [];
  }
  if (!filter) return [problem('REQUIRED', 'Must be set, unless all is true.', 'filter')];
  return hasConditions ? [] : [problem('REQUIRED', 'The filter matches everything. Set all: true instead.', 'filter')];
}

const NOTHING = problem('INVALID', 'Nothing can match this filter.', 'filter');

/** Checks what a job takes and what it does, and starts it. */
async function start<Input extends object>(
  { write }: Context,
  job: JobStart,
  { table, input, ...args }: Selection & { readonly table: InputTable<Input>; readonly input: Input },
  taken: object | null,
  hasConditions: boolean,
  others: readonly UserErrorRow[] = [],
): Promise<JobPayloadRow> {
  const { body, problems } = writeInput(table, input, { definitions: null, creates: true });
  const userErrors = [...selectionProblems(args, hasConditions), ...problems, ...others];
  if (userErrors.length > 0) return refused(...userErrors);
  if (taken === null) return refused(NOTHING);
  const send = () => write.startJob(job, { ...body, ...taken, send_done_email: args.sendDoneEmail === true });
  return attempt<JobRow>(send, inputPath(table, input), null);
}

interface LeadSelection extends Selection {
  readonly limit?: number | null | undefined;
}

type LeadJob = 'leadBulkDelete' | 'leadBulkEdit' | 'leadBulkEmail' | 'leadBulkSequenceSubscribe' | 'leadExport';

/** A job on leads, which Close's search finds. */
const leadJob =
  <Input extends object>(
    field: LeadJob,
    job: JobStart,
    table: InputTable<Input>,
    check: (input: Input) => readonly UserErrorRow[] = () => [],
  ) =>
  (
    _mutation: object,
    { limit = null, ...args }: LeadSelection & { readonly input?: Input },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const leads = plan(`Mutation.${field}`, info);
    const input = args.input ?? ({} as Input);
    const taken =
      leads.kind === 'nothing'
        ? null
        : {
            s_query: all([objectType('lead'), ...leads.nodes]),
            results_limit: limit,
            sort: leads.order.map(({ direction, field }) => ({ direction, field })),
          };
    const badLimit = limit !== null && limit < 1 ? [problem('INVALID', 'Must be at least 1.', 'limit')] : [];
    const hasConditions = leads.kind === 'nothing' || leads.nodes.length > 0;
    return start(context, job, { ...args, table, input }, taken, hasConditions, [...badLimit, ...check(input)]);
  };

/** Exactly one change. */
const editProblems = (input: object): readonly UserErrorRow[] =>
  Object.values(input).filter((value) => value !== undefined).length === 1
    ? []
    : [problem('REQUIRED', 'Must set exactly one field.', 'input')];

const TO_SUBSCRIBE = ['sequenceId', 'contactPreference', 'senderAccountId', 'senderName', 'senderEmail'] as const;

const sequenceProblems = (input: LeadBulkSequenceInput): readonly UserErrorRow[] =>
  input.action !== 'SUBSCRIBE'
    ? []
    : TO_SUBSCRIBE.filter((name) => (input[name] ?? null) === null).map((name) =>
        problem('REQUIRED', 'Required to subscribe.', 'input', name),
      );

/** What all types have. */
const job = {
  state: ({ status }: Pick<JobRow, 'status'>) => STATES[status ?? ''] ?? null,
  isDoneEmailSent: ({ send_done_email }: Pick<JobRow, 'send_done_email'>) => send_done_email,
};
const bulk = {
  ...job,
  totalCount: ({ n_objects }: { readonly n_objects: number | null }) => n_objects,
  processedCount: ({ n_objects_processed }: { readonly n_objects_processed: number }) => n_objects_processed,
};

export const resolvers: Resolvers<Context> = {
  Query: {
    job: (_query, { id }, context) => loadJob(id, context),
    bulkDelete: nodeById('BulkDelete'),
    bulkEdit: nodeById('BulkEdit'),
    bulkEmail: nodeById('BulkEmail'),
    bulkSequenceSubscription: nodeById('BulkSequenceSubscription'),
    export: nodeById('Export'),
    jobs: async (_query, { type, ...args }, { load }, info) => {
      const page = pageOf('skip', { ...args, filter: { type } }, info);
      const span = spanOf(page, false);
      const { rows, hasMore } = await load[NOUNS[type]].list(span);
      return offsetConnection<JobRow>(page, { rows, hasMore, total: null }, span.skip, false);
    },
  },
  Mutation: {
    leadBulkDelete: leadJob('leadBulkDelete', 'BulkDelete', {}),
    leadBulkEdit: leadJob('leadBulkEdit', 'BulkEdit', LEAD_BULK_EDIT, editProblems),
    leadBulkEmail: leadJob('leadBulkEmail', 'BulkEmail', LEAD_BULK_EMAIL),
    leadBulkSequenceSubscribe: leadJob(
      'leadBulkSequenceSubscribe',
      'BulkSequenceSubscription',
      LEAD_BULK_SEQUENCE,
      sequenceProblems,
    ),
    leadExport: leadJob('leadExport', 'LeadExport', LEAD_EXPORT),
    opportunityExport: (_mutation, args, context, info) => {
      const opportunities = plan('Mutation.opportunityExport', info);
      const query = opportunities.kind === 'nothing' ? {} : queryOf(opportunities.conditions);
      const params = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)]));
      const hasConditions = opportunities.kind === 'nothing' || opportunities.conditions.length > 0;
      const taken = opportunities.kind === 'nothing' ? null : { params };
      return start(context, 'OpportunityExport', { ...args, table: OPPORTUNITY_EXPORT }, taken, hasConditions);
    },
  },
  JobPayload: { ...payload, job: ({ row }) => row as JobRow | null },
  Job: { __resolveType: ({ __typename }) => __typename },
  JobConnection: connection,
  BulkDelete: { ...edgeResolvers('BulkDelete'), ...bulk, objectType: (row) => row.bulk_object_type },
  BulkEdit: { ...edgeResolvers('BulkEdit'), ...bulk },
  BulkEmail: { ...edgeResolvers('BulkEmail'), ...bulk },
  BulkSequenceSubscription: { ...edgeResolvers('BulkSequenceSubscription'), ...bulk },
  Export: {
    ...edgeResolvers('Export'),
    ...job,
    totalCount: (row) => row.n_docs,
    processedCount: (row) => row.n_docs_processed,
  },
};
