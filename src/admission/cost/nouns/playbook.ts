import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, referencesCost, UNCOUNTED_LENGTH } from '../rules.ts';

const write = mutationCost('Playbook', { returnsAll: true });

export const COSTS: CostRules = {
  Query: { playbooks: allCost('Playbook') },
  Mutation: { playbookCreate: write, playbookUpdate: write, playbookArchive: write, playbookUnarchive: write },
  Playbook: {
    outcomes: referencesCost('Outcome'),
    customFieldDefinitions: (estimator, field, times) => {
      estimator.catalogue('customFields.shared');
      estimator.select('CustomFieldDefinition', field.nodes, { ...times, count: times.count * UNCOUNTED_LENGTH });
    },
  },
};
