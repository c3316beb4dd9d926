/** The normalized cache: how lists grow, and what changes when something was written. */
import {
  type Cache,
  cacheExchange,
  type FieldInfo,
  type Resolver,
  type UpdatesConfig,
} from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import type {
  AddNoteMutationVariables,
  AddTaskMutationVariables,
  CompleteTaskMutationVariables,
  EditOpportunityMutationVariables,
} from '../gql/graphql.ts';
import { noteChange } from './changes.ts';
import { count, place, writeTotals } from './place.ts';
import schema from './schema.json' with { type: 'json' };

const merged = relayPagination();

/** All loaded pages as one list, with the count and the sum that `place` keeps at the status. */
const column: Resolver = (parent, args, cache, info) => {
  const page = merged(parent, args, cache, info);
  if (typeof page !== 'object' || page === null) return page;
  const totalCount = cache.resolve(info.parentKey, 'opportunityCount');
  const aggregates = cache.resolve(info.parentKey, 'opportunityAggregates');
  return { ...page, ...(typeof totalCount === 'number' ? { totalCount, aggregates } : {}) };
};

const keyOf = (cache: Cache, __typename: string, id: unknown): string | null =>
  typeof id === 'string' ? cache.keyOfEntity({ __typename, id }) : null;

/** Adds a row to the top of the first page of a list, if it is loaded. */
function prepend(cache: Cache, parent: string, isOf: (field: FieldInfo) => boolean, key: string | null): void {
  const first = cache.inspectFields(parent).find(isOf);
  const page = first === undefined ? null : cache.resolve(parent, first.fieldKey);
  const nodes = typeof page === 'string' ? cache.resolve(page, 'nodes') : null;
  if (key === null || typeof page !== 'string' || !Array.isArray(nodes) || nodes.includes(key)) return;
  cache.link(page, 'nodes', [key, ...nodes.map(String)]);
}

const addTask = (cache: Cache, leadId: string, task: string | null) =>
  prepend(
    cache,
    cache.keyOfEntity({ __typename: 'Lead', id: leadId }) ?? '',
    ({ fieldName }) => fieldName === 'tasks',
    task,
  );

const addActivity = (cache: Cache, leadId: string, activity: string | null) =>
  prepend(
    cache,
    'Query',
    ({ fieldName, arguments: args }) =>
      fieldName === 'activities' && args?.after === undefined && JSON.stringify(args?.filter).includes(leadId),
    activity,
  );

interface Ref {
  readonly id: string;
}
interface OpportunityChange {
  readonly action: string;
  readonly opportunityId: string | null;
  readonly opportunity: { readonly id: string; readonly status: Ref | null } | null;
  readonly previousStatus: Ref | null;
}
interface Column {
  readonly id: string;
  readonly opportunities?: {
    readonly totalCount?: number | null;
    readonly aggregates?: { readonly totalValue: { readonly annualized: { cents: number; currency?: string | null } } };
    readonly nodes: readonly Ref[];
  } | null;
}

const updates: UpdatesConfig = {
  Mutation: {
    opportunityUpdate(result, _args, cache) {
      const { opportunity } = (result.opportunityUpdate ?? {}) as Partial<OpportunityChange>;
      const card = keyOf(cache, 'Opportunity', opportunity?.id);
      if (card !== null) place(cache, card, keyOf(cache, 'OpportunityStatus', opportunity?.status?.id));
    },
    noteCreate(result, { input }: AddNoteMutationVariables, cache) {
      const { note } = (result.noteCreate ?? {}) as { note?: Ref | null };
      addActivity(cache, input.leadId, keyOf(cache, 'Note', note?.id));
    },
    taskCreate(result, { input }: AddTaskMutationVariables, cache) {
      const { task } = (result.taskCreate ?? {}) as { task?: Ref | null };
      addTask(cache, input.leadId, keyOf(cache, 'Task', task?.id));
    },
  },
  Subscription: {
    opportunityChanged(result, _args, cache) {
      const change = result.opportunityChanged as OpportunityChange & Parameters<typeof noteChange>[0];
      const card = keyOf(cache, 'Opportunity', change.opportunityId);
      if (card === null) return;
      const status = keyOf(cache, 'OpportunityStatus', change.opportunity?.status?.id);
      place(cache, card, status, keyOf(cache, 'OpportunityStatus', change.previousStatus?.id));
      noteChange(change);
    },
    activityChanged(result, args, cache) {
      const { activity } = result.activityChanged as { activity: { __typename: string; id: string } | null };
      if (activity !== null) addActivity(cache, String(args.leadId), keyOf(cache, activity.__typename, activity.id));
    },
  },
  OpportunityStatus: {
    /** A page of a column has arrived: it says what the column counts. */
    opportunities(result, _args, cache) {
      const { id, opportunities } = result as unknown as Column;
      const { totalCount, aggregates, nodes = [] } = opportunities ?? {};
      if (typeof totalCount === 'number' && aggregates)
        writeTotals(cache, id, totalCount, aggregates.totalValue.annualized);
      for (const node of nodes) {
        const card = keyOf(cache, 'Opportunity', node.id);
        if (card !== null) count(cache, card);
      }
    },
  },
};

export const cache = cacheExchange({
  schema,
  resolvers: {
    Query: {
      leads: merged,
      activities: merged,
      lead: (_, { id }) => ({ __typename: 'Lead', id: String(id) }),
      opportunity: (_, { id }) => ({ __typename: 'Opportunity', id: String(id) }),
      opportunityStatus: (_, { id }) => ({ __typename: 'OpportunityStatus', id: String(id) }),
      pipeline: (_, { id }) => ({ __typename: 'Pipeline', id: String(id) }),
    },
    User: { tasks: merged },
    OpportunityStatus: { opportunities: column },
  },
  keys: {
    CustomFieldValue: () => null,
    PipelineFunnel: () => null,
  },
  optimistic: {
    opportunityUpdate: ({ id, input }: EditOpportunityMutationVariables) => ({
      __typename: 'OpportunityPayload',
      opportunity: { __typename: 'Opportunity', id, ...guess(input) },
      userErrors: [],
    }),
    taskComplete: ({ id }: CompleteTaskMutationVariables) => ({
      __typename: 'TaskPayload',
      task: { __typename: 'Task', id, isComplete: true },
      userErrors: [],
    }),
  },
  updates,
});

/** What the gateway will answer, as far as the input says it. */
function guess({ statusId, confidence, note, dateWon }: EditOpportunityMutationVariables['input']): object {
  return {
    ...(statusId ? { status: { __typename: 'OpportunityStatus', id: statusId } } : {}),
    ...(typeof confidence === 'number' ? { confidence } : {}),
    ...(note === undefined ? {} : { note }),
    ...(dateWon === undefined ? {} : { dateWon }),
  };
}
