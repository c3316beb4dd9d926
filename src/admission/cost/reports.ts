/** What reports cost. Each is one request; what hangs on the statuses and users that it names costs more. */

import { selectedFields } from '../../engine/selection.ts';
import type { ActivityReportInput } from '../../generated/graphql.ts';
import { edges, select } from './rules.ts';
import type { Costs, Rows, Rule, Walk } from './walk.ts';

const report: Rule = (walk, _field, rows) => walk.ask(rows, 1);

/** One that Close keeps with the organization, whose id must be known. */
const ofOrganization: Rule = (walk, _field, rows) => {
  walk.catalogue('me');
  walk.ask(rows, 1);
};

/** Rows about statuses. However many of them name the same one, what is asked of it is asked once. */
const perStatus =
  (noun: StatusNoun, type: string): Rule =>
  (walk, field) => {
    const total = walk.cached.size(noun);
    walk.select(type, field.nodes, { count: total ?? 1, bound: total === null ? 'open' : 'known' });
  };

type StatusNoun = 'LeadStatus' | 'OpportunityStatus';

const statusReport: Rule = (walk, field, rows, type) => {
  ofOrganization(walk, field, rows, type);
  const noun: StatusNoun = field.name === 'leadStatusReport' ? 'LeadStatus' : 'OpportunityStatus';
  walk.select(`${noun}Report`, field.nodes, rows);
};

const statusCosts = (noun: StatusNoun): Costs => {
  const [transition, status] = [perStatus(noun, `${noun}Transition`), select(`Reported${noun}`)];
  return {
    [`${noun}Report`]: {
      statusOverview: perStatus(noun, `${noun}Overview`),
      statusTransitions: transition,
      statusTransitionsSummary: transition,
    },
    [`${noun}Overview`]: { status },
    [`${noun}Transition`]: { from: status, to: status },
    [`Reported${noun}`]: { current: select(noun) },
  };
};

/** For how many users a list is taken whose length nothing tells, as other lists are for objects. */
const USERS = 10;

/** How many users the rows of an activity report name. */
function usersIn({ type, userIds }: ActivityReportInput, { cached }: Walk): Rows {
  const count = type === 'OVERVIEW' ? 0 : (userIds?.length ?? cached.size('User') ?? USERS);
  return { count, bound: 'known' };
}

const activityReport: Rule = (walk, field, rows, type) => {
  walk.ask(rows, 1);
  const users = usersIn(walk.arguments(type, field).input as ActivityReportInput, walk);
  for (const { name, nodes } of selectedFields('ActivityReport', field.nodes, walk.info)) {
    if (name === 'rows' && users.count > 0) walk.select('ActivityReportRow', nodes, users);
  }
};

export const REPORT_COSTS: Costs = {
  Query: {
    leadStatusReport: statusReport,
    opportunityStatusReport: statusReport,
    opportunityFunnelTotalsReport: report,
    opportunityFunnelStagesReport: report,
    activityReport,
    activityReportMetrics: (walk) => walk.catalogue('metrics'),
    sentEmailsReport: ofOrganization,
    customReport: ofOrganization,
    customReportFields: report,
  },
  ActivityReportRow: edges('ActivityReportRow'),
  ...statusCosts('LeadStatus'),
  ...statusCosts('OpportunityStatus'),
};
