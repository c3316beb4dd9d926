/** What opportunities, their statuses and pipelines cost. */

import { selectedFields } from '../../engine/selection.ts';
import { OPPORTUNITY } from '../../loaders/nouns/opportunity.ts';
import { OPPORTUNITY_HISTORY } from '../../loaders/nouns/status-change.ts';
import { EDGES } from '../../mapping/edges.ts';
import { customFields, typedFields } from './custom-fields.ts';
import { histories, list } from './lists.ts';
import { all, byId, edge, edges, SEVERAL, select } from './rules.ts';
import { type Costs, ONE, type Rows, type Rule, type Walk } from './walk.ts';

/** Groups of opportunities: as many pages as may be read, and no more groups than opportunities. */
const groups: Rule = (walk, field, rows, type) => {
  const opportunities = { ...rows, count: Number(walk.arguments(type, field).maxOpportunities ?? 0) };
  walk.ask(rows, Math.ceil(opportunities.count / walk.settings.pageSize(OPPORTUNITY.path)));
  walk.select('OpportunityGroup', field.nodes, opportunities);
};

/** The statuses of so many pipelines. */
function statusesOf(walk: Walk, rows: Rows): Rows {
  const [total, most] = [walk.cached.size('OpportunityStatus'), walk.cached.maxPipelineStatuses()];
  const count = total === null || most === null ? rows.count : Math.min(total, rows.count * most);
  return { count, bound: total === null ? 'open' : rows.bound };
}

/** What all pipelines' funnels are computed from is read once, and as much as is allowed. */
const funnel: Rule = (walk, field, rows, type) => {
  const most = Number(walk.arguments(type, field).maxChanges ?? 0);
  const pages = [OPPORTUNITY_HISTORY.path, OPPORTUNITY.path].map((path) =>
    Math.ceil(most / walk.settings.pageSize(path)),
  );
  for (const each of pages) walk.ask(ONE, each);
  walk.catalogue('me');
  for (const { name, nodes } of selectedFields('PipelineFunnel', field.nodes, walk.info)) {
    if (name === 'statuses') walk.select('FunnelStatus', nodes, statusesOf(walk, rows));
  }
};

export const OPPORTUNITY_COSTS: Costs = {
  Query: {
    opportunity: byId('Opportunity'),
    opportunities: list('Query.opportunities'),
    opportunityGroups: groups,
    opportunitySearch: list('Query.opportunitySearch'),
    pipeline: byId('Pipeline'),
    pipelines: all('Pipeline'),
    opportunityStatus: byId('OpportunityStatus'),
    opportunityStatuses: all('OpportunityStatus'),
  },
  OpportunityGroup: {
    user: edge(EDGES.Opportunity.user),
    opportunities: (walk, field, opportunities) => walk.select('Opportunity', field.nodes, opportunities),
  },
  Opportunity: {
    ...edges('Opportunity'),
    customFields: customFields('opportunity'),
    custom: typedFields('Opportunity'),
    statusChanges: list('Opportunity.statusChanges'),
    statusDurations: (walk, field, rows) => {
      histories(walk, rows);
      // Of an opportunity's statuses, how many is not known; there are only so many different ones.
      const statuses = walk.distinct('OpportunityStatus', { ...rows, count: rows.count * SEVERAL });
      walk.select('StatusDuration', field.nodes, statuses);
    },
  },
  StatusDuration: { status: select('OpportunityStatus') },
  FunnelStatus: { status: select('OpportunityStatus'), current: (walk, _field, rows) => walk.ask(rows, 1) },
  OpportunityStatus: {
    ...edges('OpportunityStatus'),
    isDeleted: (walk) => walk.catalogue('me'),
    opportunities: list('OpportunityStatus.opportunities'),
  },
  Pipeline: {
    ...edges('Pipeline'),
    statuses: (walk, field, rows) => walk.select('OpportunityStatus', field.nodes, statusesOf(walk, rows)),
    opportunities: list('Pipeline.opportunities'),
    funnel,
  },
};
