import type { CostRule, CostRules } from '../estimator.ts';
import { partCost } from '../rules.ts';
import { organizationReportCost } from './report.ts';

type StatusNoun = 'LeadStatus' | 'OpportunityStatus';

/** Rows about statuses. Each status is loaded once, however many rows name it. */
const rowsCost =
  (noun: StatusNoun, type: string): CostRule =>
  (estimator, field) => {
    const total = estimator.cached.size(noun);
    estimator.select(type, field.nodes, { count: total ?? 1, bound: total === null ? 'open' : 'known' });
  };

const reportCost =
  (noun: StatusNoun): CostRule =>
  (estimator, field, times, type) => {
    organizationReportCost(estimator, field, times, type);
    estimator.select(`${noun}Report`, field.nodes, times);
  };

function typesCosts(noun: StatusNoun): CostRules {
  const [transitions, status] = [rowsCost(noun, `${noun}Transition`), partCost(`Reported${noun}`)];
  return {
    [`${noun}Report`]: {
      statusOverview: rowsCost(noun, `${noun}Overview`),
      statusTransitions: transitions,
      statusTransitionsSummary: transitions,
    },
    [`${noun}Overview`]: { status },
    [`${noun}Transition`]: { from: status, to: status },
    [`Reported${noun}`]: { current: partCost(noun) },
  };
}

export const COSTS: CostRules = {
  Query: { leadStatusReport: reportCost('LeadStatus'), opportunityStatusReport: reportCost('OpportunityStatus') },
  ...typesCosts('LeadStatus'),
  ...typesCosts('OpportunityStatus'),
};
