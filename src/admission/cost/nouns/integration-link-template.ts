import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost } from '../rules.ts';

const write = mutationCost('IntegrationLinkTemplate', { returnsAll: true });

export const COSTS: CostRules = {
  Query: { integrationLinkTemplates: allCost('IntegrationLinkTemplate') },
  Mutation: { integrationLinkTemplateCreate: write, integrationLinkTemplateUpdate: write },
};
