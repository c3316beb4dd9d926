import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { projection } from '../src/mapping/projection.ts';
import type {
  ReportedStatusRow,
  StatusOverviewRow,
  StatusOverviewTextsRow,
  StatusTransitionRow,
} from '../src/rows/index.ts';
import { loaderOf } from './common/edges.ts';

const overview = {
  status: ({ status_id, status_label, status_is_deleted }: StatusOverviewRow): ReportedStatusRow => ({
    id: status_id,
    label: status_label,
    is_deleted: status_is_deleted,
  }),
  queries: (row: StatusOverviewRow) => row._queries ?? null,
  leadsPageUrls: (row: StatusOverviewRow) => row._leads_page_urls ?? null,
};

const transition = {
  from: (row: StatusTransitionRow): ReportedStatusRow | null =>
    row.from_status_id === null
      ? null
      : { id: row.from_status_id, label: row.from_status_label, is_deleted: row.from_status_is_deleted },
  to: (row: StatusTransitionRow): ReportedStatusRow => ({
    id: row.to_status_id,
    label: row.to_status_label,
    is_deleted: row.to_status_is_deleted,
  }),
  query: (row: StatusTransitionRow) => row._query ?? null,
  leadsPageUrl: (row: StatusTransitionRow) => row._leads_page_url ?? null,
};

/** A status in a report, which may be deleted by now. The report has already loaded its catalogue. */
const reported = <N extends 'LeadStatus' | 'OpportunityStatus'>(noun: N) => ({
  current: ({ id, is_deleted }: ReportedStatusRow, _args: object, { load }: Context, info: GraphQLResolveInfo) =>
    is_deleted === true ? null : loaderOf(load, noun).load(id, projection(noun, info)),
  deletedId: ({ id, is_deleted }: ReportedStatusRow) => (is_deleted === true ? id : null),
});

export const resolvers: Resolvers<Context> = {
  Query: {
    leadStatusReport: (_query, _args, { load }, info) =>
      load.reports.statuses('lead', plan('Query.leadStatusReport', info)),
    opportunityStatusReport: (_query, _args, { load }, info) =>
      load.reports.statuses('opportunity', plan('Query.opportunityStatusReport', info)),
  },
  LeadStatusOverview: overview,
  LeadStatusTransition: transition,
  ReportedLeadStatus: reported('LeadStatus'),
  OpportunityStatusOverview: {
    ...overview,
    queries: ({ _queries }) => eachUnwrapped(_queries ?? null),
    opportunitiesPageUrls: (row) => row._opportunities_page_urls ?? null,
  },
  OpportunityStatusTransition: {
    ...transition,
    query: ({ _query }) => unwrapped(_query ?? null),
    opportunitiesPageUrl: (row) => row._opportunities_page_url ?? null,
  },
  ReportedOpportunityStatus: reported('OpportunityStatus'),
};

/**
 * Close returns queries for opportunities wrapped for its lead search: `opportunity(note:important)`. Its list of
 * opportunities, and the graph's, take the inner part.
 * https://developer.close.com/api/resources/reporting/get-opportunity-statuses
 */
function unwrapped(query: string | null): string | null {
  const within = /^opportunity\((.*)\)$/s.exec(query ?? '')?.[1];
  if (within === undefined) return query;
  let depth = 0;
  for (const sign of within.match(/[()]/g) ?? []) {
    depth += sign === '(' ? 1 : -1;
    // The last bracket does not match the first: the text consists of two searches.
    if (depth < 0) return query;
  }
  return within;
}

function eachUnwrapped(queries: StatusOverviewTextsRow | null): StatusOverviewTextsRow | null {
  if (queries === null) return null;
  return Object.fromEntries(Object.entries(queries).map(([number, query]) => [number, unwrapped(query)]));
}
