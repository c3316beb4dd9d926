import type { CostRules } from '../estimator.ts';
import { UNCOUNTED_LENGTH } from '../rules.ts';

export const COSTS: CostRules = {
  Meeting: {
    attendees: (estimator, field, times) =>
      estimator.select('MeetingAttendee', field.nodes, { ...times, count: times.count * UNCOUNTED_LENGTH }),
  },
};
