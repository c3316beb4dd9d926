import { type CostRules, ONE } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, partCost, UNCOUNTED_LENGTH } from '../rules.ts';

const write = mutationCost('EmailTemplate', { returnsAll: true });
const activeCost = allCost('EmailTemplate');
const renderedCost = partCost('RenderedEmail');

export const COSTS: CostRules = {
  Query: {
    emailTemplates: (estimator, field, times, type) => {
      if (!estimator.arguments(type, field).isArchived) return activeCost(estimator, field, times, type);
      estimator.catalogue('archivedEmailTemplates');
      estimator.select('EmailTemplate', field.nodes, { ...ONE, count: UNCOUNTED_LENGTH });
    },
  },
  Mutation: { emailTemplateCreate: write, emailTemplateUpdate: write },
  EmailTemplate: {
    attachments: partCost('Attachment'),
    render: (estimator, field, times, type) => {
      estimator.request(times);
      renderedCost(estimator, field, times, type);
    },
  },
};
