import { naiveDate } from '../dates.ts';
import { opportunityStatusesOf, organizationId, type PipelineStatus } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import type { Route } from '../request-context.ts';
import type { Pipeline } from '../seed/schema.ts';
import { Table } from '../table.ts';

export const pipelineNoun: Noun<Pipeline> = {
  className: 'Pipeline',
  fields: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    organization_id: organizationId,
    // The only place where Close shows the order of statuses.
    statuses: ({ statuses }) => statuses,
    created_by: (pipeline) => pipeline.created_by,
    updated_by: (pipeline) => pipeline.updated_by,
    date_created: (pipeline) => naiveDate(pipeline.date_created),
    date_updated: (pipeline) => naiveDate(pipeline.date_updated),
  },
};

export type StatusRow = { id: string; label: string };

export const leadStatusNoun: Noun<StatusRow> = {
  className: 'LeadStatus',
  fields: {
    id: ({ id }) => id,
    label: ({ label }) => label,
    organization_id: organizationId,
  },
};

/** The key is `type` here, but `status_type` on opportunities (recorded). */
export const opportunityStatusNoun: Noun<PipelineStatus> = {
  className: 'OpportunityStatus',
  fields: {
    id: ({ id }) => id,
    label: ({ label }) => label,
    type: ({ type }) => type,
    organization_id: organizationId,
    pipeline_id: ({ pipeline }) => pipeline.id,
  },
};

/** Status lists are not in the order of their pipeline (recorded). */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export const pipelineRoutes: Route[] = [
  { path: '/pipeline/', GET: getList(pipelineNoun, [], ({ tables }) => tables.pipeline.all()) },
  { path: '/pipeline/{id}/', GET: getOne(pipelineNoun, ({ tables }) => tables.pipeline) },
  {
    path: '/status/lead/',
    GET: getList(leadStatusNoun, [], ({ store }) => store.organization.lead_statuses.toSorted(byId)),
  },
  {
    path: '/status/lead/{id}/',
    GET: getOne(leadStatusNoun, ({ store }) => new Table(store.organization.lead_statuses)),
  },
  {
    path: '/status/opportunity/',
    GET: getList(opportunityStatusNoun, [], ({ tables }) => [...opportunityStatusesOf(tables).values()].sort(byId)),
  },
  {
    path: '/status/opportunity/{id}/',
    GET: getOne(opportunityStatusNoun, ({ tables }) => new Table([...opportunityStatusesOf(tables).values()])),
  },
];
