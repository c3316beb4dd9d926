import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost } from '../rules.ts';

const write = mutationCost('SchedulingLink', { returnsAll: true });
const writeShared = mutationCost('SharedSchedulingLink', { returnsAll: true });
/** Close's answer is not the link, which is read for its name. */
const map = mutationCost('SharedSchedulingLink', { catalogues: ['me'] });

export const COSTS: CostRules = {
  Query: {
    schedulingLinks: allCost('SchedulingLink'),
    sharedSchedulingLinks: allCost('SharedSchedulingLink'),
  },
  Mutation: {
    schedulingLinkCreate: write,
    schedulingLinkUpdate: write,
    sharedSchedulingLinkCreate: writeShared,
    sharedSchedulingLinkUpdate: writeShared,
    sharedSchedulingLinkMap: map,
    sharedSchedulingLinkUnmap: map,
  },
};
