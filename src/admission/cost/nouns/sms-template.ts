import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost } from '../rules.ts';

const write = mutationCost('SmsTemplate', { returnsAll: true });

export const COSTS: CostRules = {
  Query: { smsTemplates: allCost('SmsTemplate') },
  Mutation: { smsTemplateCreate: write, smsTemplateUpdate: write },
};
