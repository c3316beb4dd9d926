import { columnsOf } from '../../../mapping/projection.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { UNCOUNTED_LENGTH } from '../rules.ts';

/** The latest emails of a thread are read by their ids. */
const latestEmails: CostRule = (estimator, field, times) => {
  const emails = { ...times, count: times.count * UNCOUNTED_LENGTH };
  estimator.load('Activity', columnsOf('Email', field.nodes, estimator.info), emails);
  estimator.select('Email', field.nodes, emails);
};

export const COSTS: CostRules = {
  EmailThread: { latestEmails },
};
